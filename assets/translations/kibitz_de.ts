<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Kibitz</name>
    <message numerus="yes">
        <location filename="../../ui/status_strip.py"/>
        <source>%n attempts were refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/models/wording.py"/>
        <source>%n cores</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/models/wording.py"/>
        <source>%n languages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n questions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/status_strip.py"/>
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>0 computes everything on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>8 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/macos.py"/>
        <source>A Mac has no key {key} (“{action}”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>A download failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>A file name may not contain a zero byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>A file or an address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>A first question, about a sample picture: “{question}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>A folder (a Whisper model)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>A model is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>A model of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/image_store.py"/>
        <source>A picture of this conversation is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/image_store.py"/>
        <source>A picture of this conversation was changed on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>A question so long after the last answer does not belong to it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>A quicker way to compute, which not every device has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>A sample picture; works without any download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>A server of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>A server of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>A spoken question works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>A spoken question would not work here: {parts} missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>A starter engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>A tap instead of holding keeps listening until the next tap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Accept and download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Accept and install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Accept the licences shown, and begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Add Ctrl, Alt or the Windows key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Add a model of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Add a model of your own; it is checked before it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Add a picture from a file (Ctrl+O); or paste or drop one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Add it to the group “video” and log in again, or ask whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Add it to the question (Space or Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Add my own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Add pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Adding {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Address of a mirror. Every file is checked, wherever it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Addresses of cameras begin with http://, https:// or rtsp://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>After 1.2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>After 3 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>After {} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>All models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>All of it, to be imported again (JSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>All stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>All that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>Allow it in System Settings, Privacy &amp; Security, Screen Recording; then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>Allow it when the desktop asks, or attach a picture instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, 904 speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, a man.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, a woman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, a woman; clearer, and about three times slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>An address that begins with “{scheme}” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>Another program has been working on the history for minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>Another program still has the old history open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <location filename="../../ui/pill/pill.py"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Answers are heard by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Answers are sent to {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>Answers are spoken as they are written; otherwise they are only shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>As large as Qwen3-VL 2B, and needs little memory for long conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>As little as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>As long as I usually talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>As this computer allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Ask about the picture, or hold {key} and talk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Ask about the sample picture: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Ask about what you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Ask again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/roster.py"/>
        <source>Ask again to have it started once more; if that does not help, choose other engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>Ask again; if it happens again, please report it with the model&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Ask differently, or without pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Ask it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>Ask its owner for the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/calls.py"/>
        <source>Ask something else, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Ask the same question again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>Ask this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Ask without the picture of your screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>Asking {server}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>Asks it which models it has. Nothing that you said or showed is sent for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/choices.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Automatic takes the first that is installed. The one in use is replaced as soon as the other is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Automatic takes the first that is installed. “Models…” on the page Brain offers more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Automatic takes the graphics card where it can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Be silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Before it is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Begin a new conversation after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Beginning to speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Below each answer: how long it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Between the 2B and the 8B model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Brazilian Portuguese, a man.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Bring back what was chosen before the reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Bring the window to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Bring this file back from a backup, or let “kibitz history protect --anew” begin a new history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>British English, a woman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>British English, a woman; clearer, and too slow for talking on a small computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>CC BY asks you to name the source where others hear the voice: Multilingual LibriSpeech (MLS), Pratap et al. 2020.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <location filename="../../ui/camera/source_choice.py"/>
        <location filename="../../ui/composer/composer.py"/>
        <location filename="../../ui/pictures.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Camera in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Camera looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Camera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Camera {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Can you be heard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <location filename="../../ui/composer/editing.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/editing.py"/>
        <source>Cancel editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/download.py"/>
        <source>Cancel {title} and throw away what has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Catch the first word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <location filename="../../assistant/vision/video.py"/>
        <source>Change its permissions, or copy it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Change the newest question and ask it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>Check connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check it for missing letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <location filename="../../assistant/vision/images.py"/>
        <location filename="../../assistant/vision/video.py"/>
        <source>Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check its name and folder. Addresses begin with http://, https:// or rtsp://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Check its name and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check its number, file or address, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>Check that it is connected and switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check that it is connected and that no other program uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>Check that it is connected; if no program hears anything, restart the sound server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Check the file&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>Check this computer&apos;s clock. In a company&apos;s network, its certificate has to be installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/ctranslate2_files.py"/>
        <source>Choose a Whisper model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>Choose a chat or instruct model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Choose a folder, such as on a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screens.py"/>
        <source>Choose a larger part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Choose a later end, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_prompt.py"/>
        <source>Choose a model with a projector, or ask without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Choose a picture file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Choose a picture in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/shelf.py"/>
        <source>Choose a smaller model, or raise the memory limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>Choose a sound file (WAV, FLAC, MP3, M4A, OGG, Opus …) or a video with sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Choose a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Choose a video file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Choose a video file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Choose a video in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Choose an earlier part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/hotkeys.py"/>
        <location filename="../../ui/hotkeys/macos.py"/>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>Choose another key in the settings, under Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/chat_template.py"/>
        <source>Choose another model, or another file of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>Choose another model, or name a mirror.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/speech/audio.py"/>
        <source>Choose another place with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Choose another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>Choose how well it sees and hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/gguf.py"/>
        <source>Choose or install another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_files.py"/>
        <source>Choose or install one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Choose picture files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_files.py"/>
        <source>Choose the file that belongs to the model and has “mmproj” in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_files.py"/>
        <source>Choose the file that ends in -00001-of-….gguf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <source>Choose the one that belongs to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <source>Choose the projector that was published together with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/ledger_dialog.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <location filename="../../ui/models/licence.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>Close its window and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Close other programs that use it, such as a video call, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper.py"/>
        <source>Close other programs, choose a smaller model, or set the device to “cpu”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sight.py"/>
        <source>Close other programs, or ask without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/worker.py"/>
        <source>Close other programs, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_files.py"/>
        <source>Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Close the camera (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Close the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Close the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Close the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Close the settings; every change is kept already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Close; what is being downloaded goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Close; what is being tried goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Closing leaves Kibitz in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Computed at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Connect one, and check that no other program uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>Connect one, and check that sound works on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Connections that you did not ask for: {what}. What is refused is shown. Only a download that you start, a server or a camera that you name can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/view.py"/>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>Convert it to WAV, FLAC or MP3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Copy for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <location filename="../../assistant/vision/video.py"/>
        <location filename="../../assistant/vision/video_animation.py"/>
        <source>Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Copy the installed models for a computer without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Copy this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Copy what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Correct eyes.address; it usually ends in /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Correct eyes.remote_model, or eyes.address, which usually ends in /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>Correct it, or delete it to start with the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sampler.py"/>
        <location filename="../../assistant/engines/remote.py"/>
        <source>Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>Correct its path in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>Correct what I understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Countdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Counts from the next time it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Delete all that Kibitz keeps on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Delete everything that Kibitz keeps on this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Delete everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Delete models, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Delete this question and what followed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/actions.py"/>
        <source>Describe my screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Describe the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Detail of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>Devices, talking, models, voice, privacy (Ctrl+,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <location filename="../../ui/widgets/cards.py"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/cards.py"/>
        <source>Dismiss: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Distil-Whisper&apos;s weights were published under MIT by Hugging Face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Do you hear yourself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Don&apos;t keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <location filename="../../ui/pill/control.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/gguf.py"/>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Download it again, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/ctranslate2_files.py"/>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>Download it again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Download the voice again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Downloads at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Downloads go on in the background, and better engines are used as soon as they are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Each question with its pictures, and the conversation before it, is then sent to that server, and nowhere else. The strip below the window says so all the time. Off: nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/settings/about.py"/>
        <source>Ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_control.py"/>
        <source>Edit the question to ask it without the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Edit this question and ask it again (Ctrl+E for the newest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/editing.py"/>
        <source>Editing an earlier question. Enter asks it in place of the old one; Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Encrypt conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>End the first steps; they can be shown again from Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>Engines in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English on any computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English, more exact than base.en, about three times slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English, nearly as exact as large-v3 and faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English; large-v3-turbo is usually faster and better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>Enter sends it, Esc discards it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Esc leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Every byte is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Every other voice has a language of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Everything happens on this computer: what you say, show and ask never leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Everything moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/farewell.py"/>
        <source>Everything was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Exact (16 bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Examine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Export all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Export into which folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Export to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Exported conversations (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Exporting to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Fetch models from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <location filename="../../ui/pictures.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>File or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Files (.gguf with its mmproj, .onnx with its .json)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Files with more models to offer, with semicolons between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Filters: show only some conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Find out by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Find words in pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Finishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/devices.py"/>
        <source>First camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First sound {time} after you asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First sound {time} after you stopped talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>First steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>First word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First word {time} after you asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First word {time} after you stopped talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>First write the address of the server above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>First write the address of the server below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Flash attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Folders and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>For all models together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>For better results choose one of the models on offer, or bring {better}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>French, 125 speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>French, a woman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>German, 236 speakers; its settings name Dutch as the language of its sounds, so listen before you choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>German, a man.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>German, a man; clearer, and about three times slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>Get it there with a browser and put it into a model&apos;s folder, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Give a .gguf file (with its mmproj file), a folder with a Whisper model in CTranslate2&apos;s format, or a Piper voice (.onnx with its .onnx.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Give all files of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Give it one that is, or use http:// within your own network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper_files.py"/>
        <source>Give the folder of a Whisper model in CTranslate2&apos;s format; it is never downloaded by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Give the language model and its projector together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Go back one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Go on speaking (Ctrl+Alt+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Go on to step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Go on where it was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Go on with the next sentence (Ctrl+Alt+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_control.py"/>
        <source>Go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Good eyes for its size: reads text and finds things on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Google&apos;s larger small model, for 12 GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Google&apos;s own 4-bit weights of the small model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Google&apos;s small model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/words.py"/>
        <source>Half of the last %n answers came within {half}, nine of ten within {most}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Half the memory (8 bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Half the memory is slightly less exact, and needs flash attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Hands-free conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>Hardly anything was heard. Speak, move closer, or turn the microphone up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Headset: I may interrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Hear again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Hold a key and talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Hold it, or tap it: the page Voice says what pressing it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Hold the key down for as long as you speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Hold to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Hold while talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Hold while you speak, and let go: the answer comes.
While you hold, Space goes on without holding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Hold while you speak, and let go: the answer comes. Or tap, speak, and tap again.
While you hold, Space goes on without holding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>Hold {key} or the button below, ask, and let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Hold, or tap to begin and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Hold, talk, let go; or tap to begin and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>How fast your computer answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/dialog.py"/>
        <source>How long this answer took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>How loud it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>How loud they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>How many settings were tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>How much it keeps in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>How the answer sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>How to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>I heard nothing. Speak while the button shows that it listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>I speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>I understood: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Import conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <source>Import from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>In a hands-free conversation, and after “Hey Kibitz”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>In every program, where the desktop allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/login.py"/>
        <source>In the tray, without a window, where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>In the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>In the window, Esc stops whatever is going on. Keys can be changed in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>In the window, to be corrected or discarded. In doubt: words may be misheard. Never in a hands-free conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/pocketsphinx.py"/>
        <source>Install a Whisper model, or set the language to “en”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Install a voice, or set the voice&apos;s engine to “espeak”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Install it with: pip install sqlcipher3 cryptography keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>Install its portal (xdg-desktop-portal and the part for your desktop), or attach a picture instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Install models that another computer has exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>Install models that another computer has exported, without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Install nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Install one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>Install one first; kibitz models recommend tells which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper_files.py"/>
        <source>Install one, or use the starter recogniser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper_files.py"/>
        <source>Install the model again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>Install the model again, then export it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>Install the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Install the voice again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Install, remove, measure and tune models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/work.py"/>
        <source>Installed; every byte was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Install…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>Is its disk read-only, or does the folder belong to somebody else?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/image_store.py"/>
        <location filename="../../assistant/conversation/take_store.py"/>
        <source>Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>It answers, with the model “{title}”. While it is switched on, your questions, their pictures and the conversation before them are sent to {remote}; your voice is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>It can be downloaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/session.py"/>
        <source>It can be used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>It can then still be called by its keys. On a desktop without a tray, closing always ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>It could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>It does “{action}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>It has characters that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/copying.py"/>
        <source>It is as it was. It takes as much room again as it has now, until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>It is being loaded, or waits until it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/calls.py"/>
        <source>It is being started again; ask once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>It is broken off there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>It is in use: another model, or the starter engine, takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>It is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/step_down.py"/>
        <source>It is tried on the processor alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>It is your own: only you can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>It may be of another version of Kibitz: update both. It was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>It must say: format = 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/downloads.py"/>
        <source>It must start with https://. It is “mirror” under [models] in the settings, or HF_ENDPOINT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/espeak.py"/>
        <source>It takes paths of at most 160 characters: install Kibitz in a folder with a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>It was not installed. Try again later, or choose another model; a mirror may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>It was unplugged, or the sound server ended. Connect it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/watched_microphone.py"/>
        <source>It was unplugged. Connect it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>It works already: small starter engines hear, read and speak until you choose better models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>It works without a download, and sounds like a machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>It works without a download, but only reads text in pictures; it cannot tell what they show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>It works without a download, understands clear English and makes mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Italian, a woman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Its address, or a video file, instead of a camera of this computer. Kibitz connects to it when you take a picture. Empty: the camera above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/roster.py"/>
        <source>Its model may be damaged, or too large for the memory of this computer: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Its own log may say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Its page says Apache-2.0; older lists still say “Gemma Terms of Use”. Read its page if that matters to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Just talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Keep conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Keep what I say as sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Keep what was read of pictures and conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>Kept or sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Key for “{action}”: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>Keys cannot be watched on this display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Keys of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Kibitz asks the model about pictures with other settings: threads, memory, batches, detail of pictures. It takes up to two minutes, during which you should leave the computer alone. What is clearly faster is kept; nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>Kibitz goes on in the tray. Its menu ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Kibitz is free software under the GNU General Public License, version 3 or later. It comes without any warranty. Models have licences of their own, which are shown before they are fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/control.py"/>
        <source>Kibitz is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>Kibitz is running, so nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <source>Kibitz is thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <source>Kibitz listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/pill.py"/>
        <source>Kibitz listens and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Kibitz listens while you hold the key, and answers when you let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Kibitz looks at a picture, your screen or the camera when you ask it to, listens, and answers aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <source>Kibitz speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>Kibitz works on without it; what is said now is kept until it can be written, or the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Kibitz {version}, with Python {python} and Qt {qt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/list.py"/>
        <source>Kind of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Language of the starter voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Layers on the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Leave the memory when unused for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>Let a key of the desktop&apos;s own settings run “kibitz talk”: it begins to listen, and ends when it is run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Let a server answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Let the system take the network from the engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <location filename="../../ui/settings/about.py"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Licence of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Licence: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Licence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Listened for on this computer only. Tried with synthetic voices only: real ones may fare worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>Listening again to what you said…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Listening for you. Press again to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Listening {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Listening, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Listening. Press again to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Little (256 tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <source>Load one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/roster.py"/>
        <source>Loading the engine was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Loading the model for the first trial…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Loading {what}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Long (about 800 words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Longest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Look at everything that a spoken question needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Look at the screen when I talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/autostart.py"/>
        <source>Look for Kibitz in the desktop&apos;s own settings for programs that start at login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Look there what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Looking at a screen may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Looking at the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture began while you talked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture began while you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture was done while you talked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture was done while you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Looking at the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Looks at libraries, models, engines and devices, as “kibitz doctor” does. What is copied holds nothing that was said, shown or answered; only names of models and devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Loudspeaker: I let it finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Loudspeaker: I may interrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>Lower eyes.context_tokens, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <source>Lower eyes.picture_tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Make it faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <location filename="../../ui/settings/speed.py"/>
        <source>Make it faster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Make it smaller, or cut out a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Make the picture smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>Make the video smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages on any computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages, exact; for a graphics card or a fast processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages, for 16 GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages; large-v3-turbo is usually faster and better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Measure how fast the models in use are here; half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>Measure how fast these models are on this computer; takes half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Measuring the models in use; ask nothing meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Medium (about 400 words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Memory and processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Microphone listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Microphone off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Microphone ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Misheard? Listen again to what you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Model that looks and thinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Models (*.gguf *.onnx *.json *.bin);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Models may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Models, and these steps, are found again under “Models…” (Ctrl+M).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models/control.py"/>
        <location filename="../../ui/settings/brain.py"/>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>More catalogues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>More detail takes longer. “Look closely” in a question takes all of it, whatever stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>More makes answers livelier and less reliable; above 1 they soon make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>More models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Much (1,024 tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Name of the model there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>Name one that starts with http:// or https:// in HTTPS_PROXY, or add the hub to NO_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_files.py"/>
        <source>Name the language model as the model, and this file as its projector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Naming it makes short questions more certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Network lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/delegate.py"/>
        <location filename="../../ui/history/model.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>New conversation that is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/view.py"/>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/view.py"/>
        <source>Newest: go to the end of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>No Piper voice is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper_files.py"/>
        <source>No Whisper model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>No camera is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>No conversation fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>No engine in use sends anything away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>No filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>No key for “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_files.py"/>
        <source>No language model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>No model is installed, so there is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>No picture of “{name}” can be read: it is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <source>No projector is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <source>No server is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>No setting contains “{strip}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/library.py"/>
        <source>None is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>None: the likeliest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Normal contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/farewell.py"/>
        <source>Not everything could be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Not my screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>Nothing has been answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Nothing has been used so far: no microphone, camera, screen, file or network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Nothing heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Nothing is sent; models are downloaded only when you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Nothing was found with these filters. Try without them, or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Nothing was found. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Nothing was sent there. Change eyes.address to it if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/network_lock.py"/>
        <source>Nothing was sent. Only a download you start and a server you name may be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Of a server that speaks the OpenAI protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Of text and all that goes with it. Ctrl++ and Ctrl+- change it from the window, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Of the conversation and its pictures. More takes more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/system_keyring.py"/>
        <source>On Linux, log in to a desktop with GNOME Keyring or KWallet, unlock it and try again. Where there is none, encrypting the whole disk protects the history, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <location filename="../../ui/status_strip.py"/>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>On this computer only. Starred ones stay as long as they are starred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>One for each core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Only if the server wants one. It is kept in the settings file, readable for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Only the first sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Only: {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <source>Open its cover, or give it some light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Open the camera once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the folder with the logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the folder with the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the folder with the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the licence of Kibitz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the list of all libraries with their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Open this address in your browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>OpenAI published the Whisper weights under MIT (github.com/openai/whisper); the converted files are printed as MIT by those who pin them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Otherwise the camera&apos;s key and button take a picture at once, which also works without looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Page down in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Page up in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Panel over other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Past conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Pause speaking (Ctrl+Alt+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/download.py"/>
        <source>Pause {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Pause, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Picture from the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Picture of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Picture of your screen that goes with the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>Picture: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Picture: {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff *.heic *.heif *.avif);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Play a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>Playing sound failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Precision of what it keeps in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Press once and just talk: when you pause, the answer comes, and then it is your turn again.
Press again to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Press the new key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Press to begin, press to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>Press to enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Press to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Press {key} now, here or in another program, to try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Press, speak, and press again: the answer comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Pressed in another program, it looks at the screen, too, where your desktop allows such keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/private_note.py"/>
        <source>Private: this conversation is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>Probably misheard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <source>Put the key into eyes.remote_key instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Put this away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Read it on the web…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Read the licence of {title} at {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/word_reader.py"/>
        <source>Reading a picture ended the text reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Reading the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <location filename="../../ui/settings/about.py"/>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recognise speech on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recogniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>Recommended for this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Record again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>Record or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Record three seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Record three seconds and play them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recording begins or ends, something failed, thinking takes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/listening.py"/>
        <source>Recording stopped after ten minutes. What was said until then is the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Recording: say a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_control.py"/>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>Remove it first, or rename its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/attachments.py"/>
        <source>Remove picture: {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/own_models.py"/>
        <source>Remove some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Remove star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/attachments.py"/>
        <source>Remove this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Remove {title}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>Rename it in the models folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>Rename or remove that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Repeat the newest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Retake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/espeak.py"/>
        <location filename="../../assistant/engines/pocketsphinx.py"/>
        <location filename="../../assistant/engines/reader.py"/>
        <location filename="../../assistant/engines/registry.py"/>
        <location filename="../../assistant/engines/silero.py"/>
        <location filename="../../assistant/engines/wake_word.py"/>
        <source>Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Run “kibitz privacy prove” in a terminal. It lets a spoken question be answered aloud while the system&apos;s own tracer writes down every network call, lists them, and says whether anything reached out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Runs on this computer ({device}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Russian, a man.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Save as file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>Save it as MP4 (H.264), or take a screenshot of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Save it as PNG or JPEG, or take a screenshot of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Save sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Save the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Save the ledger as a table or as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Save the spoken answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Save this answer, spoken, as a sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Say a sentence: Kibitz records three seconds, plays them back, and forgets them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Say what is on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Saying “stop” ends an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Says what is on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Scottish English, a woman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <location filename="../../ui/pictures.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Screen being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Screen not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screens.py"/>
        <source>Screen {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>Screen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Search (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Search past conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Search questions, answers, and words in pictures (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>See for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/send_ring.py"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/send_ring.py"/>
        <source>Send (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Send what is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <source>Send what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Sent so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Sentence once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <source>Set eyes.address, for example to http://127.0.0.1:8080/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_computing.py"/>
        <source>Set eyes.kv_type to “f16” and eyes.flash_attention to “auto”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Set eyes.remote_key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper.py"/>
        <source>Set the language to “auto”, or install a model that knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Settings, conversations, the ledger, logs and caches. Kibitz then ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Settings, conversations, the ledger, logs and caches; models if you say so. Kibitz then ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/page.py"/>
        <source>Settings: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Short (about 100 words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Short sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/prompt.py"/>
        <location filename="../../assistant/engines/llama_prompt.py"/>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>Show all models, and your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Show it as in a mirror; the picture itself is not mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Show the camera before a picture is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Show the first steps again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Show the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Show the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Show the models on offer and on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Show the next wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Show the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Show the wording before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Show what is on your screen (Ctrl+Alt+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Show what was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Show where in the picture the answer was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>Show your screen, the camera, or a picture first, if your question is about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Shows only what contains these words; Enter goes to the first of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Silence that ends a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Skip all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Small and quick, for 4 GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Small and quick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Small, made for reading pictures with much text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Smallest for other languages; mishears often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Smallest; English only, and says yes to things that are not there: for trying out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Smallest; mishears often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>So does any short word that is louder than the loudspeaker; now and then an answer may pause by itself. Needs “Catch the first word” or a hands-free conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>So that Kibitz does not hear itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Some (512 tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Sound (*.wav)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Spanish, a man.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Spanish, a man; a simple voice, at 16 kHz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <location filename="../../ui/settings/speech.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>Speak answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Speak for three seconds; what was heard is played back and then forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Speak now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Speak the newest answer once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Speak the rest of this answer (Ctrl+Alt+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Speak the sentence again, or the one before (Ctrl+Alt+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Speak this answer again (Ctrl+Alt+R for the newest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speaks a sentence with this voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speaks a sentence with what is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <location filename="../../ui/history/model.py"/>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>Start a new conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Start a new conversation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Start a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_session.py"/>
        <source>Start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>Start again with an empty conversation (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/control.py"/>
        <source>Start it with “kibitz”, or from the desktop&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Start talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote_errors.py"/>
        <source>Start the server there, or correct eyes.address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>Start this program in a desktop session, or give it a picture file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/login.py"/>
        <source>Start when I log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Starter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Starter engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Starter engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Starter engine: it can only read text in pictures. Press for models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>Starter reader (text only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>Starter recogniser (US English)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>Starter voice (eSpeak NG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Starting the camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/farewell.py"/>
        <source>Still there: {path} ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <location filename="../../ui/desktop/tray.py"/>
        <location filename="../../ui/first_run/microphone.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <location filename="../../ui/models/activity.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/settings/sound_test.py"/>
        <location filename="../../ui/settings/speech.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>Stop listening again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Stop loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Stop this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Stop this answer (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Stop trying; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Stop, while there is something to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Stop: the answer, recording, or what is to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped before an answer began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Stopped {time} after you asked, at “{stage}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Stopped {time} after you stopped talking, at “{stage}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped. What is dimmed was not heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped. What is dimmed was not heard. Say “go on” to hear the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Switch “Catch the first word” on first: the microphone has to be open for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>System default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>System default: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take a picture (Space or Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Take a picture of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/picture_desk.py"/>
        <source>Take a picture of the screen with the Screen button and allow it; then it works while you talk, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Take a picture with the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Take a picture with the camera (Ctrl+Alt+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>Take a screenshot with the desktop&apos;s own key, and paste or attach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take another picture (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take the picture {seconds} seconds after pressing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Taken from other programs only while there is something to stop. Not on Wayland.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Talk key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Talk, with a look at the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Tap to send {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Tells that Kibitz listens or answers while its window is not in front. Not on Wayland.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Text (Markdown) with pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Text in pictures of past conversations is read while nothing else goes on, so that it can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/control.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>That is it. Kibitz listens while you hold the key, and the answer appears in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>That key differs from keyboard to keyboard. Take a letter, a digit, or a key such as F9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sampler.py"/>
        <source>The JSON schema counts too far for llama.cpp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sampler.py"/>
        <source>The JSON schema is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sampler.py"/>
        <source>The JSON schema is too large for llama.cpp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sampler.py"/>
        <source>The JSON schema says something that llama.cpp cannot enforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The LFM Open License is no open-source licence: companies above a certain revenue need another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <source>The address holds a name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/addresses.py"/>
        <source>The address holds a name or password. Write the key below instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>The answer is spoken and written. Esc stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>The answer is still there to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The best eyes here, for a graphics card with 8 GB or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The best of its size, for 16 GB of memory or a graphics card with 6 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <location filename="../../assistant/capture/camera_stream.py"/>
        <source>The camera does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>The camera gives no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>The camera is there, but cannot be used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>The camera “{name}” cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <source>The camera&apos;s picture is black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>The camera&apos;s picture is black. Open its cover, or give it some light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_session.py"/>
        <source>The conversation is longer than the model&apos;s context window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>The defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The desktop did not answer the request for a screenshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The desktop took no screenshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/picture_desk.py"/>
        <source>The desktop wants to ask you before Kibitz may look at the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>The desktop was told that Kibitz may not have keys that work everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The desktop&apos;s screenshot cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>The desktop&apos;s service for keys that work everywhere does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>The disk has {size} free, and {missing} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/calls.py"/>
        <source>The engine stopped in the middle of this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/calls.py"/>
        <source>The engine stopped twice while it worked on this, so it was not asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/bridge.py"/>
        <source>The engines are being started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The first word was on the screen after {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>The folder holds no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/recorder.py"/>
        <source>The history can be written again. Nothing is missing from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>The history is being encrypted or decrypted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>The history is encrypted, and its key is not in the system&apos;s keyring any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>The history is not encrypted, so no key of it can be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>The history was written by a newer Kibitz than this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <source>The key for the server has characters that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>The key of the history is in the keyring, so nothing has to be begun anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>The kind of video in “{name}” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The largest here, for a graphics card with 10 GB or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The last answer came within {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>The ledger tells when, why and how long; never what was seen or heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The mark at {time}: so long people take to answer each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>The microphone delivers no sound any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone delivers no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>The microphone is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <location filename="../../assistant/capture/watched_microphone.py"/>
        <source>The microphone is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>The microphone is open, so that your first word is not cut. Half a second of it is kept in memory, and overwritten all the time. Until you talk, nothing is listened for but what you let it in the settings: “hey Kibitz”, or “stop” during an answer. Standing by can be switched off there, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/listening.py"/>
        <source>The microphone is silent. Is it muted, or is another one chosen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone is silent: it is muted, or this program may not listen to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone is too loud. Turn it down, or move further away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>The microphone stays open, and half a second is kept in memory and overwritten all the time, so that your first word is not cut. Otherwise it opens when you press the key: wait for its sound. A Bluetooth headset plays music in poor quality while its microphone is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <location filename="../../assistant/engines/picture_cache.py"/>
        <source>The model cannot take this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>The model computes nonsense: its file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <source>The model failed while looking at the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>The model gave no result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_session.py"/>
        <source>The model was asked for a word before it had read the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>The model was given tokens that it does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_model.py"/>
        <source>The model&apos;s context window is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The model&apos;s page and those who pin these files print Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The model&apos;s page says apache-2.0 (read 2026-09-25).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The most exact for many languages; slow without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>The network stays locked, except for a model that you choose to download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>The next question then waits until they are loaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>The part of “{name}” ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/screen_look.py"/>
        <source>The picture of the screen came too late for this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>The picture of the screen is all black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>The picture that was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>The picture was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_animation.py"/>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>The pictures of “{name}” have more than {most} megapixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/probe.py"/>
        <source>The process that asked has crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>The proxy that this system names cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/events.py"/>
        <source>The question was deleted, with what followed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled. CC BY asks you to name the source where others hear the voice: LibriTTS-R, Koizumi et al. 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled. CC BY asks you to name the source where others hear the voice: SIWIS, Yamagishi et al. 2017.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled. CC BY asks you to name the source where others hear the voice; see its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free. What the network was first trained on is not stated; most such voices began as “Lessac”, whose recordings are for research only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The screenshot was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>The server is in use. Switch it off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>The settings from before are in use again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/devices.py"/>
        <source>The sound server of this computer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/text_fields.py"/>
        <source>The starter engine fills in only a JSON schema with “properties”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/step_down.py"/>
        <source>The starter engine is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/pocketsphinx.py"/>
        <source>The starter recogniser cannot load its language model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/pocketsphinx.py"/>
        <source>The starter recogniser failed on this recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>The system&apos;s default microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/system_keyring.py"/>
        <source>The system&apos;s keyring did not keep the key of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/reader.py"/>
        <source>The text of the picture could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/reader.py"/>
        <source>The text reader has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/silero.py"/>
        <source>The voice detector needs the library “faster_whisper”, which is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/wake_word.py"/>
        <source>The wake word cannot be listened for because PocketSphinx&apos;s language model is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The whole answer was written after {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>There are no pictures in “{name}”, only sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>There are no pictures in “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <location filename="../../assistant/capture/devices.py"/>
        <source>There is no camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/app.py"/>
        <source>There is no display to show the window on. On the command line, “kibitz ask” answers without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>There is no display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>There is no file “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/system_keyring.py"/>
        <source>There is no keyring on this computer that could keep the key of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>There is no list of models to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>There is no microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>There is no model that Kibitz can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>There is no screen to take a picture of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/playback_control.py"/>
        <source>There is nothing in this answer that can be spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screens.py"/>
        <source>There is nothing in this part of the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/talking.py"/>
        <source>There is nothing to bring back: it is kept for a minute only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>There is nothing to tune: no language model of your own is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>There is nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>There was no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>There was no time left for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>These models have licences of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>These steps take two minutes; you can end them at any time, and go on asking meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>They are then ready at once after a restart. Off, because it holds what was on the screen. Not while conversations are encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>They work while Kibitz is in front (F1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>This account may not use the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>This computer is being looked at: cores, memory and what a graphics card can really do here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/recall.py"/>
        <location filename="../../assistant/conversation/store.py"/>
        <source>This conversation is not in the history any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>This conversation leaves the list, and the disk when it ends. Ctrl+Shift+N begins one that is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>This desktop does not let programs have keys that work everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>This desktop has no tray, so closing the window ends Kibitz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>This desktop offers no screenshots to programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>This engine is being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>This is in use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/addresses.py"/>
        <source>This is no address. Write it like http://127.0.0.1:8080/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>This is sent by itself. Any key stops that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>This is sent in {seconds} s. Any key stops that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>This is what was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>This keyboard has no key {key} (“{action}”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>This link does not lead to a web page and is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_prompt.py"/>
        <location filename="../../assistant/engines/llama_session.py"/>
        <source>This model cannot see pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>This model is not in the catalogue: it is as trustworthy as whoever made the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>This needs flash attention, which is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>This one is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>This picture is not on this computer any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_control.py"/>
        <source>This picture is not on this computer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>This program may not record the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/recall.py"/>
        <source>This question is not in the history any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/form.py"/>
        <source>This value is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Those who pin the voice print it; its card names the recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Those who pin these files print LFM Open License v1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Title of this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>To write down what is said in it, use kibitz transcribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <location filename="../../ui/history/model.py"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Transcribing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Trial {number} of {total}. Leave the computer alone meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <source>Try a part of it, or another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <location filename="../../assistant/engines/reader.py"/>
        <source>Try a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <location filename="../../ui/conversation/turn_view.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetching.py"/>
        <source>Try again later: what has arrived is kept. Without a network, a model can come from another computer (kibitz models export and import).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>Try again later; what has arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/own_models.py"/>
        <source>Try again when it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/worker.py"/>
        <source>Try again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper.py"/>
        <source>Try again, or install the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/pocketsphinx.py"/>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/picture_cache.py"/>
        <source>Try another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Try it now: hold {keys}, say something, and let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Try microphone and loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Try them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Try what makes answers faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Try what makes answers faster on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/settings/speed.py"/>
        <source>Try which settings make answers faster on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>Try: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Trying what is faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Turns what you say into text. Automatic takes the first that is installed; “Models…” on the page Brain offers more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Type, or hold {key} and talk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Ukrainian, 3 speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Understanding the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/events.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <location filename="../../assistant/capture/camera_stream.py"/>
        <source>Unplug it and plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Until I delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>Update the older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>Use another network, or name a mirror as “mirror” under [models] in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/text_fields.py"/>
        <source>Use one object whose properties are strings, numbers, integers or booleans, or install a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Use picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sampler.py"/>
        <source>Use plain types, properties, required, enum and items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Use the defaults for everything on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/exchange.py"/>
        <source>Use the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Use the settings from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>Use the window instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Used only while you look through it, or take a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Uses of microphone, camera, screen, files and network, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Variety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Very long (about 3,000 words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Very much (2,048 tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Very small and quick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/settings/speech.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Voice card and licence audit of the voices at revision c10ece1a (2026-09-20).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>Wait for it, or end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>Wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>Wait until it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Waiting for more words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Waiting for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Waiting for you to look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>Wake the screen, or allow this program to record it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>Wayland, by the desktop&apos;s portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Web page (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Welcome to Kibitz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>What Kibitz used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <location filename="../../ui/status_strip.py"/>
        <source>What Kibitz used and sent, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>What is looked at while you talk costs no waiting. Counts where detail is left to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/session.py"/>
        <source>What is said now is kept until it can, or the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>What it is made of…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>What it works on is sent to {remote}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>What looks at pictures, thinks and writes the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>What pressing it means. In a hands-free conversation, questions begin and end as you speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>What speaks the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>What the camera sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>What they need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>What turns your speech into text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/take_store.py"/>
        <source>What was said then is not kept any more, or its file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/assistant.py"/>
        <source>What was said then is not kept any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>What was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>What was tried, how fast it was, and whether it was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_control.py"/>
        <source>What you said ({seconds} s) was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>What you say is sent to {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>What you waited for, stage by stage, beside the 0.2 seconds that people take to answer each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>When I press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>When in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>When you press the key that works everywhere, and only then. The picture is shown before it is asked about, and can be taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Where answers are heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Where it can. Off only for a graphics driver that does not work then: the network lock stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Where it looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Where things are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Which camera to look through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>While Kibitz speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>While a picture is read. More takes more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>While they are written. Otherwise they are only shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>With a key in the system&apos;s keyring: whoever loses that loses the conversations. Needs no restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>With a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>With the ears in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>With the question, on this computer only; “kibitz history export --format takes” gives it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>With words and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>With {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Within the volume of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Without the key nobody can read it. If you have a backup of the keyring, bring that back. Otherwise “kibitz history protect --anew” puts the locked history aside, undamaged, and begins a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Wording {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Working on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Would a spoken question work here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Write it like 0:12, or 1:02:03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord.py"/>
        <source>Write it like Ctrl+Alt+Space or F9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <source>Write it like http://127.0.0.1:8080/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_sampler.py"/>
        <source>Write something like {&quot;type&quot;: &quot;object&quot;, …}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Write the address of a camera, or the path of a video file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Writing or clicking in it stops the countdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Writing the first clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Written by a starter engine, which can only read text in pictures. Press for models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>You can talk to the starter engines while this downloads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>Your computer answers in {time}, from the end of the question to the first sound or word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Your conversations will be listed here as soon as you ask something. They stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/question_edit.py"/>
        <source>Your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Your words and pictures are sent to {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/message_document.py"/>
        <source>[picture: {name}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/message_document.py"/>
        <source>[picture]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>a Piper voice (a folder with its .onnx and .onnx.json files)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>a Whisper model in CTranslate2&apos;s format (a folder with model.bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>a model that sees (a folder with its .gguf file and its mmproj .gguf file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>about {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>af ar az be bg bn bs ca cs cy da de el en en-gb en-us eo es es-419 et eu fa fi fr ga gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mr ms nb ne nl pa pl pt pt-br ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>animation reduced accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>as it was, once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/login.py"/>
        <source>autostart boot login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>barge-in interrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>bytes network ledger traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>catalog file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>checking what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>context window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>correct it in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>cpu cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>cues earcons beep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>cues volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>dd MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>doctor check report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>dropped picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>echo cancellation barge-in duplex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>endpointing pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>engine model notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>faster slower rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>fits this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>fits, but is slow here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>gpl third party libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>gpu cpu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>gpu offload vram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>high contrast accessibility colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>history retention privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>hold the key to interrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>hotkey shortcut global key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>input headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <location filename="../../ui/models/wording.py"/>
        <source>installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>kv cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>large font zoom accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>latency bar timing speed stages first sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>latency speed median percentile first sound tune diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>length tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/measure.py"/>
        <source>listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>llm engine llama gguf eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama.py"/>
        <location filename="../../assistant/engines/llama_budget.py"/>
        <location filename="../../assistant/engines/llama_model.py"/>
        <location filename="../../assistant/engines/llama_projector.py"/>
        <location filename="../../assistant/engines/piper.py"/>
        <location filename="../../assistant/engines/pocketsphinx.py"/>
        <location filename="../../assistant/engines/reader.py"/>
        <location filename="../../assistant/engines/shelf.py"/>
        <location filename="../../assistant/engines/whisper.py"/>
        <location filename="../../assistant/models/measure.py"/>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_session.py"/>
        <location filename="../../assistant/engines/reader.py"/>
        <location filename="../../assistant/models/measure.py"/>
        <source>looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>loud quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>memory limit ram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>mirror proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>mute silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>no graphics card that can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>offline connection sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>output headphones headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>paths folder logs models settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>pause history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>picture budget tokens resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>pill overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>piper espeak model tts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>pre-roll microphone standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>press the key to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>preview live view snap webcam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>preview try listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>protect keyring key privacy history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>prove proof strace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>push-to-talk toggle hands-free conversation mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>quit background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama_session.py"/>
        <location filename="../../assistant/engines/reader.py"/>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote openai ollama vllm llama-server network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote server password token api</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>remote server test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote server url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>resumes if interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>rtsp://… or a video file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>seal sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>search ocr history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>send countdown ring transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models/activity.py"/>
        <source>sent to {remote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/measure.py"/>
        <source>speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>speech recognition whisper model ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>states cache disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>takes recording voice history privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>temperature sampling creative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>test level meter playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>the catalogue&apos;s own source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>the connection failed, trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>the first it offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>the starter ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>the starter eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>the starter voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>theme dark light mode appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>tight here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>time budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>too big here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper.py"/>
        <location filename="../../assistant/pipeline/transcribing.py"/>
        <location filename="../../assistant/speech/endpointing.py"/>
        <source>transcribing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>transcript correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>unload idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>url stream video file ip address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote.py"/>
        <location filename="../../ui/wording.py"/>
        <source>waiting for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>wake word hotword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>wipe erase remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/words.py"/>
        <source>{amount} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{amount} GB memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/words.py"/>
        <source>{amount} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words.py"/>
        <source>{amount} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/words.py"/>
        <source>{amount} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{card} computes here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>{doing} {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>{doing} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{doing}, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/work.py"/>
        <source>{doing}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>{engine} hears no words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>{engine} hears the same words again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>{engine} hears: “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/hotkeys.py"/>
        <source>{key} (“{action}”) belongs to another program or to the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>{key} alone would not work in any other program any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>{key} is for “{action}” already. Press another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>{key} is set for two things: “{first}” and “{second}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>{key} stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>{key} works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>{language} ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>{model} can be used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/control.py"/>
        <source>{model} is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>{name} · press to see why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>{name} · {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>{number} characters in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/rows.py"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{percent} % is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/wording.py"/>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{seconds} s to the first word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{seconds}, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>{size} become free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>{size} download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{size} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>{size} left of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>{size} sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>{size} sent since Kibitz started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>{size} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{size}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>{speed} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>{time} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>{time}, while you talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>{time}, while you typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>{title} is in use now ({place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/bar.py"/>
        <source>{when}. Show every stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/fields.py"/>
        <source>{} (from the settings file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <location filename="../../ui/settings/choices.py"/>
        <source>{} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>{} (not found here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>{} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>{} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>“Hey Kibitz” begins a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>“Hey Kibitz” needs it. Switch that off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>“{address}” is no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord.py"/>
        <source>“{key}” is no key that Kibitz knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” ends at {end}, before the part that is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_animation.py"/>
        <source>“{name}” is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>“{name}” is no video that Kibitz can read, or it is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” shows nothing new after {read} of {end}; it may be cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord.py"/>
        <source>“{part}” in “{key}” is no key that Kibitz knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>“{relative}” is no complete path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{text}” is no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/history/events.py"/>
        <source>“{title}” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
