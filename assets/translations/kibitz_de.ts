<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Kibitz</name>
    <message numerus="yes">
        <location filename="../../ui/status_strip.py"/>
        <source>%n attempts were refused.</source>
        <translation>
            <numerusform>%n Versuch wurde abgewehrt.</numerusform>
            <numerusform>%n Versuche wurden abgewehrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/models/wording.py"/>
        <source>%n cores</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/composer/clip_card.py"/>
        <source>%n frames</source>
        <translation>
            <numerusform>%n Einzelbild</numerusform>
            <numerusform>%n Einzelbilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/models/wording.py"/>
        <source>%n languages</source>
        <translation>
            <numerusform>%n Sprache</numerusform>
            <numerusform>%n Sprachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pill/parts.py"/>
        <source>%n more pictures</source>
        <translation>
            <numerusform>%n weiteres Bild</numerusform>
            <numerusform>%n weitere Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>%n parts are covered.</source>
        <translation>
            <numerusform>%n Stelle ist verdeckt.</numerusform>
            <numerusform>%n Stellen sind verdeckt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/region/overlay.py"/>
        <source>%n parts are kept.</source>
        <translation>
            <numerusform>%n Teil bleibt.</numerusform>
            <numerusform>%n Teile bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n places</source>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n questions</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/status_strip.py"/>
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgewehrt</numerusform>
            <numerusform>%n abgewehrt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>0 computes everything on the processor.</source>
        <translation>0 rechnet alles auf dem Prozessor.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history_transfer.py"/>
        <source>1 conversation was read in.</source>
        <translation>1 Unterhaltung wurde eingelesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/macos.py"/>
        <source>A Mac has no key {key} (“{action}”).</source>
        <translation>Ein Mac hat keine Taste {key} („{action}“).</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>A context window of {context_tokens} tokens needs {needed} of memory, and {free} are free.</source>
        <translation>Ein Kontextfenster von {context_tokens} Token braucht {needed} Speicher, {free} sind frei.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>A download failed</source>
        <translation>Ein Download ist fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <source>A file name may not contain a zero byte.</source>
        <translation>Ein Dateiname darf kein Nullbyte enthalten.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>A file or an address…</source>
        <translation>Datei oder Adresse …</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>A first question, about a sample picture: “{question}”</source>
        <translation>Eine erste Frage zu einem Beispielbild: „{question}“</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>A folder (a Whisper model)…</source>
        <translation>Ordner (ein Whisper-Modell) …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>A longer one is cut off there.</source>
        <translation>Eine längere wird dort abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>A menu of all that can be done, as in the tray</source>
        <translation>Ein Menü mit allem, was möglich ist, wie im Infobereich</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>A model can be used again</source>
        <translation>Ein Modell ist wieder benutzbar</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>A model cannot be used</source>
        <translation>Ein Modell ist nicht benutzbar</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>A model is installed</source>
        <translation>Ein Modell ist installiert</translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>A model of your own.</source>
        <translation>Ein eigenes Modell.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/video_part.py"/>
        <source>A part of {name}</source>
        <translation>Ein Teil von {name}</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/image_store.py"/>
        <source>A picture cannot be kept in {folder}: {reason}.</source>
        <translation>Ein Bild lässt sich in {folder} nicht aufbewahren: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/budget.py"/>
        <source>A picture is looked at with up to {tokens} tokens, as you set it, which takes about {taken:.1f} s here; in all detail it would be {all}. “Look closely” in a question takes {closely:.0f} s longer.</source>
        <translation>Ein Bild wird mit bis zu {tokens} Token angesehen, wie von Ihnen eingestellt; das dauert hier etwa {taken:.1f} s. Mit allen Einzelheiten wären es {all}. „Sieh genau hin“ in einer Frage dauert {closely:.0f} s länger.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/budget.py"/>
        <source>A picture is looked at with up to {tokens} tokens, which takes about {taken:.1f} s here, longer than you usually talk; in all detail it would be {all}. “Look closely” in a question takes {closely:.0f} s longer.</source>
        <translation>Ein Bild wird mit bis zu {tokens} Token angesehen; das dauert hier etwa {taken:.1f} s, länger, als Sie meist sprechen. Mit allen Einzelheiten wären es {all}. „Sieh genau hin“ in einer Frage dauert {closely:.0f} s länger.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/budget.py"/>
        <source>A picture is looked at with up to {tokens} tokens, which takes about {taken:.1f} s here; in all detail it would be {all}. “Look closely” in a question takes {closely:.0f} s longer.</source>
        <translation>Ein Bild wird mit bis zu {tokens} Token angesehen; das dauert hier etwa {taken:.1f} s. Mit allen Einzelheiten wären es {all}. „Sieh genau hin“ in einer Frage dauert {closely:.0f} s länger.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/image_store.py"/>
        <source>A picture of this conversation is missing.</source>
        <translation>Ein Bild dieser Unterhaltung fehlt.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/image_store.py"/>
        <source>A picture of this conversation was changed on disk.</source>
        <translation>Ein Bild dieser Unterhaltung wurde auf dem Datenträger verändert.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>A question so long after the last answer does not belong to it any more.</source>
        <translation>Eine Frage so lange nach der letzten Antwort gehört nicht mehr dazu.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>A quicker way to compute, which not every device has.</source>
        <translation>Ein schnellerer Rechenweg, den nicht jedes Gerät beherrscht.</translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>A sample picture; works without any download.</source>
        <translation>Ein Beispielbild; geht ganz ohne Download.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>A server of my own</source>
        <translation>Ein eigener Server</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>A server of your own</source>
        <translation>Ein eigener Server</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>A spoken question works here.</source>
        <translation>Eine gesprochene Frage funktioniert hier.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>A spoken question would not work here: {parts} missing.</source>
        <translation>Eine gesprochene Frage würde hier nicht funktionieren. Es fehlt: {parts}.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>A starter engine.</source>
        <translation>Eine Basis-Engine.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>A tap instead of holding keeps listening until the next tap.</source>
        <translation>Statt zu halten, genügt ein Antippen: Dann wird bis zum nächsten Antippen zugehört.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/settings/pages.py"/>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Accept and download</source>
        <translation>Annehmen und herunterladen</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Accept and install</source>
        <translation>Annehmen und installieren</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Accept the licences shown, and begin</source>
        <translation>Die gezeigten Lizenzen annehmen und beginnen</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Add Ctrl, Alt or the Windows key.</source>
        <translation>Fügen Sie Strg, Alt oder die Windows-Taste hinzu.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>Add a box</source>
        <translation>Kasten hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Add a model of your own</source>
        <translation>Eigenes Modell hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Add a model of your own; it is checked before it is used</source>
        <translation>Ein eigenes Modell hinzufügen; es wird vorher geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/composer/picture_tools.py"/>
        <source>Add a picture or a video from a file (Ctrl+O); or paste or drop one</source>
        <translation>Bild oder Video aus einer Datei hinzufügen (Strg+O); auch durch Einfügen oder Ablegen</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Add it to the group “video” and log in again, or ask whoever looks after this computer.</source>
        <translation>Nehmen Sie es in die Gruppe „video“ auf und melden Sie sich neu an, oder fragen Sie, wer diesen Computer betreut.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Add it to the question (Space or Enter)</source>
        <translation>Zur Frage hinzufügen (Leertaste oder Eingabetaste)</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Add my own…</source>
        <translation>Eigenes hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Add one {what} at a time.</source>
        <translation>Fügen Sie jeweils nur eines hinzu ({what}).</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Adding {name}</source>
        <translation>{name} wird hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Address of a mirror. Every file is checked, wherever it comes from.</source>
        <translation>Adresse eines Spiegelservers. Jede Datei wird geprüft, woher sie auch kommt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Addresses of cameras begin with http://, https:// or rtsp://.</source>
        <translation>Adressen von Kameras beginnen mit http://, https:// oder rtsp://.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>After 1.2 seconds</source>
        <translation>Nach 1,2 Sekunden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>After 3 seconds</source>
        <translation>Nach 3 Sekunden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>After {} seconds</source>
        <translation>Nach {} Sekunden</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>All models…</source>
        <translation>Alle Modelle …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>All monitors</source>
        <translation>Alle Bildschirme</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>All of it, to be imported again (JSON)…</source>
        <translation>Alles, zum späteren Importieren (JSON) …</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>All of the models folder must be on one disk: move it as a whole, not a folder in it.</source>
        <translation>Der ganze Modellordner muss auf einem Datenträger liegen: Verschieben Sie ihn ganz, nicht einen Ordner darin.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history_transfer.py"/>
        <source>All of them were here already.</source>
        <translation>Alle waren schon da.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>All pixels</source>
        <translation>Alle Bildpunkte</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screens.py"/>
        <source>All screens</source>
        <translation>Alle Bildschirme</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>All stages</source>
        <translation>Alle Abschnitte</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>All text, word for word</source>
        <translation>Aller Text, Wort für Wort</translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>All that can be done, as in the tray (F10)</source>
        <translation>Alles, was möglich ist, wie im Infobereich (F10)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>All that fit</source>
        <translation>Alle, die Platz haben</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>Allow it in System Settings, Privacy &amp; Security, Screen Recording; then start it again.</source>
        <translation>Erlauben Sie es in den Systemeinstellungen unter „Datenschutz &amp; Sicherheit“, „Bildschirmaufnahme“; starten Sie dann neu.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>Allow it when the desktop asks, or attach a picture instead.</source>
        <translation>Erlauben Sie es, wenn der Desktop fragt, oder fügen Sie stattdessen ein Bild an.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/message_walk.py"/>
        <source>Alt and the arrow keys up and down go from message to message.</source>
        <translation>Alt und die Pfeiltasten nach oben und unten führen von Nachricht zu Nachricht.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, 904 speakers.</source>
        <translation>Amerikanisches Englisch, 904 Sprecher.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, a man.</source>
        <translation>Amerikanisches Englisch, ein Mann.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, a woman.</source>
        <translation>Amerikanisches Englisch, eine Frau.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>American English, a woman; clearer, and about three times slower.</source>
        <translation>Amerikanisches Englisch, eine Frau; klarer und etwa dreimal langsamer.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>An address that begins with “{scheme}” cannot be used.</source>
        <translation>Eine Adresse, die mit „{scheme}“ beginnt, lässt sich nicht benutzen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>An answer now takes {after:.1f} s instead of {before:.1f} s.</source>
        <translation>Eine Antwort dauert jetzt {after:.1f} s statt {before:.1f} s.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>Another model called “{id}” is installed already.</source>
        <translation>Ein anderes Modell namens „{id}“ ist schon installiert.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Another one is used from the next question on.</source>
        <translation>Ein anderes gilt ab der nächsten Frage.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>Another program has been working on the history for minutes.</source>
        <translation>Ein anderes Programm arbeitet seit Minuten am Verlauf.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>Another program still has the old history open.</source>
        <translation>Ein anderes Programm hat den alten Verlauf noch offen.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <location filename="../../ui/pill/pill.py"/>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../../ui/announcer.py"/>
        <location filename="../../ui/first_run/talk.py"/>
        <source>Answer: {words}</source>
        <translation>Antwort: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Answers are heard by</source>
        <translation>Antworten hört man über</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Answers are sent to {server}</source>
        <translation>Antworten werden an {server} gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>Answers are spoken as they are written; otherwise they are only shown.</source>
        <translation>Antworten werden gesprochen, während sie entstehen; sonst nur angezeigt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Answers, downloads, exports: only while the window is not in front, and without their words.</source>
        <translation>Antworten, Downloads, Exporte: nur, während das Fenster nicht vorn ist, und ohne ihren Wortlaut.</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <location filename="../../ui/region/overlay.py"/>
        <source>Arrow keys begin a part in the middle and move it, with Shift they stretch it, with Ctrl by ten pixels. Tab goes to the next window or screen. Plus adds another part. Enter takes all.</source>
        <translation>Pfeiltasten beginnen einen Teil in der Mitte und verschieben ihn; mit Umschalt ändern sie seine Größe, mit Strg in Zehnerschritten. Tab wechselt zum nächsten Fenster oder Bildschirm. Plus fügt einen Teil hinzu. Die Eingabetaste nimmt alle.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>As large as Qwen3-VL 2B, and needs little memory for long conversations.</source>
        <translation>So groß wie Qwen3-VL 2B, und braucht wenig Speicher für lange Unterhaltungen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>As little as possible</source>
        <translation>So wenig wie möglich</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>As long as I usually talk</source>
        <translation>So lange, wie ich meist rede</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/device_menu.py"/>
        <location filename="../../ui/settings/general.py"/>
        <location filename="../../ui/settings/language.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>As this computer allows</source>
        <translation>Wie es dieser Computer erlaubt</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Ask about a part of the screen</source>
        <translation>Zu einem Teil des Bildschirms fragen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <source>Ask about fewer or smaller ones, or set eyes.picture_tokens to {fitting}.</source>
        <translation>Fragen Sie zu weniger oder kleineren Bildern, oder setzen Sie eyes.picture_tokens auf {fitting}.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Ask about the picture, or hold {key} and talk…</source>
        <translation>Frage zum Bild eingeben, oder {key} halten und sprechen …</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Ask about the picture, or press {key} and talk…</source>
        <translation>Frage zum Bild eingeben, oder {key} drücken und sprechen …</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Ask about the sample picture: {question}</source>
        <translation>Zum Beispielbild fragen: {question}</translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Ask about what you see</source>
        <translation>Fragen Sie zu dem, was Sie sehen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Ask again in a moment.</source>
        <translation>Fragen Sie gleich noch einmal.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/roster.py"/>
        <source>Ask again to have it started once more; if that does not help, choose other engines.</source>
        <translation>Fragen Sie noch einmal, um ihn erneut starten zu lassen; hilft das nicht, wählen Sie andere Engines.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Ask again.</source>
        <translation>Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Ask again; if it goes on, install the voice once more or choose another.</source>
        <translation>Fragen Sie noch einmal; bleibt es dabei, installieren Sie die Stimme neu, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>Ask again; if it happens again, please report it with the model&apos;s name.</source>
        <translation>Fragen Sie noch einmal; geschieht es wieder, melden Sie es bitte mit dem Namen des Modells.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Ask differently, or without pictures.</source>
        <translation>Fragen Sie anders oder ohne Bilder.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Ask it</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../assistant/errors.py"/>
        <source>Ask once more. If it happens again, please report it with the log that kibitz doctor --paths names.</source>
        <translation>Fragen Sie noch einmal. Geschieht es wieder, melden Sie es bitte mit dem Log, das „kibitz doctor --paths“ nennt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/calls.py"/>
        <source>Ask something else, or choose another model.</source>
        <translation>Fragen Sie etwas anderes, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Ask the same question again</source>
        <translation>Dieselbe Frage noch einmal stellen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>Ask this</source>
        <translation>Dies fragen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <source>Ask without looking closely.</source>
        <translation>Fragen Sie ohne „sieh genau hin“.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Ask without the picture of your screen</source>
        <translation>Ohne das Bild Ihres Bildschirms fragen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/screen_note.py"/>
        <source>Ask without the picture of your screen (Ctrl+Alt+X)</source>
        <translation>Ohne das Bild Ihres Bildschirms fragen (Strg+Alt+X)</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Ask without these pictures</source>
        <translation>Ohne diese Bilder fragen</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Ask without this picture</source>
        <translation>Ohne dieses Bild fragen</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Ask without this picture; the next question sees the whole screen</source>
        <translation>Ohne dieses Bild fragen; die nächste Frage sieht wieder den ganzen Bildschirm</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Asking</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>Asking {server}…</source>
        <translation>{server} wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Asks first</source>
        <translation>Fragt vorher nach</translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>Asks it which models it has. Nothing that you said or showed is sent for that.</source>
        <translation>Fragt ihn, welche Modelle er hat. Nichts, was Sie gesagt oder gezeigt haben, wird dafür gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/choices.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Automatic takes the first that is installed. Another language is spoken by a voice for it, if one is installed. “Models…” on the page Brain offers more.</source>
        <translation>„Automatisch“ nimmt die erste installierte. Eine andere Sprache spricht eine Stimme dafür, wenn eine installiert ist. Weitere gibt es auf der Seite „Gehirn“ unter „Modelle …“.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Automatic takes the first that is installed. The one in use is replaced as soon as the other is loaded.</source>
        <translation>„Automatisch“ nimmt das erste installierte. Das jetzige wird ersetzt, sobald das andere geladen ist.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Automatic takes the graphics card where it can be used.</source>
        <translation>„Automatisch“ nimmt die Grafikkarte, wo es geht.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Be silent</source>
        <translation>Stille</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Before it is asked</source>
        <translation>Vor dem Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Begin a new conversation after</source>
        <translation>Neue Unterhaltung beginnen nach</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Beginning to speak</source>
        <translation>Beginn des Sprechens</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Below each answer: how long it took</source>
        <translation>Unter jeder Antwort: wie lange es gedauert hat</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Between the 2B and the 8B model.</source>
        <translation>Zwischen dem Modell mit 2B und dem mit 8B.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>Box {number}: {width} × {height}, {left} from the left, {top} from the top</source>
        <translation>Kasten {number}: {width} × {height}, {left} von links, {top} von oben</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/pages.py"/>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Brazilian Portuguese, a man.</source>
        <translation>Brasilianisches Portugiesisch, ein Mann.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Brief description.</source>
        <translation>Kurze Beschreibung.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Brief description. The same key again, soon after, tells more.</source>
        <translation>Kurze Beschreibung. Dieselbe Taste bald darauf erzählt mehr.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Bring back what was chosen before the reset</source>
        <translation>Zurückholen, was vor dem Zurücksetzen gewählt war</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Bring the window to the front</source>
        <translation>Das Fenster nach vorn holen</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Bring this file back from a backup, or let “kibitz history protect --anew” begin a new history.</source>
        <translation>Holen Sie diese Datei aus einer Sicherung zurück, oder lassen Sie „kibitz history protect --anew“ einen neuen Verlauf beginnen.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>British English, a woman.</source>
        <translation>Britisches Englisch, eine Frau.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>British English, a woman; clearer, and too slow for talking on a small computer.</source>
        <translation>Britisches Englisch, eine Frau; klarer, und zu langsam zum Sprechen auf einem kleinen Computer.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>CC BY 4.0 (LibriTTS-R)</source>
        <translation>CC BY 4.0 (LibriTTS-R)</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>CC BY 4.0 (MLS)</source>
        <translation>CC BY 4.0 (MLS)</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>CC BY 4.0 (SIWIS data)</source>
        <translation>CC BY 4.0 (SIWIS-Daten)</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>CC BY 4.0 (recordings), with a clause on moral rights</source>
        <translation>CC BY 4.0 (Aufnahmen), mit einer Klausel zum Urheberpersönlichkeitsrecht</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>CC BY asks you to name the source where others hear the voice: Multilingual LibriSpeech (MLS), Pratap et al. 2020.</source>
        <translation>CC BY verlangt, die Quelle zu nennen, wo andere die Stimme hören: Multilingual LibriSpeech (MLS), Pratap et al. 2020.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>CC0-1.0 (recordings)</source>
        <translation>CC0-1.0 (Aufnahmen)</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <location filename="../../ui/camera/source_choice.py"/>
        <location filename="../../ui/composer/picture_tools.py"/>
        <location filename="../../ui/pictures.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Camera in the network</source>
        <translation>Kamera im Netzwerk</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Camera looking</source>
        <translation>Kamera sieht</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Camera…</source>
        <translation>Kamera …</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Can you be heard?</source>
        <translation>Sind Sie zu hören?</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <location filename="../../ui/composer/editing.py"/>
        <location filename="../../ui/composer/video_part.py"/>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/editing.py"/>
        <source>Cancel editing</source>
        <translation>Bearbeiten abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/models/download.py"/>
        <source>Cancel {title} and throw away what has arrived</source>
        <translation>{title} abbrechen und das bisher Geladene verwerfen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Catch the first word</source>
        <translation>Das erste Wort mithören</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <source>Change its permissions, or copy it elsewhere.</source>
        <translation>Ändern Sie die Zugriffsrechte, oder kopieren Sie sie woandershin.</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Change the newest question and ask it again</source>
        <translation>Die neueste Frage ändern und noch einmal stellen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check it for missing letters.</source>
        <translation>Prüfen Sie, ob Buchstaben fehlen.</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <source>Check its name and folder.</source>
        <translation>Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check its name and folder. Addresses begin with http://, https:// or rtsp://.</source>
        <translation>Prüfen Sie Namen und Ordner. Adressen beginnen mit http://, https:// oder rtsp://.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Check its name and its permissions.</source>
        <translation>Prüfen Sie Namen und Zugriffsrechte.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Check its name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check its number, file or address, or leave it out.</source>
        <translation>Prüfen Sie Nummer, Datei oder Adresse, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>Check that it is connected and switched on.</source>
        <translation>Prüfen Sie, ob es verbunden und eingeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Check that it is connected and that no other program uses it.</source>
        <translation>Prüfen Sie, ob sie verbunden ist und kein anderes Programm sie benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio_devices.py"/>
        <source>Check that it is connected, that this program may use it, and that no other program holds it.</source>
        <translation>Prüfen Sie, ob es verbunden ist, ob dieses Programm es benutzen darf und ob kein anderes es belegt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>Check that it is connected; if no program hears anything, restart the sound server.</source>
        <translation>Prüfen Sie, ob es verbunden ist; hört kein Programm etwas, starten Sie den Sound-Server neu.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Check the file&apos;s permissions.</source>
        <translation>Prüfen Sie die Zugriffsrechte der Datei.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>Check this computer&apos;s clock. In a company&apos;s network, its certificate has to be installed.</source>
        <translation>Prüfen Sie die Uhr dieses Computers. In einem Firmennetz muss dessen Zertifikat installiert sein.</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>Choose a Whisper model.</source>
        <translation>Wählen Sie ein Whisper-Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>Choose a chat or instruct model.</source>
        <translation>Wählen Sie ein Chat- oder Instruct-Modell.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Choose a folder, such as on a USB stick</source>
        <translation>Ordner wählen, etwa auf einem USB-Stick</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screens.py"/>
        <source>Choose a larger part.</source>
        <translation>Wählen Sie einen größeren Teil.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Choose a later end, or none.</source>
        <translation>Wählen Sie ein späteres Ende oder keines.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/sight_note.py"/>
        <source>Choose a model that sees pictures (Ctrl+M)</source>
        <translation>Ein Modell wählen, das Bilder sieht (Strg+M)</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/text_only.py"/>
        <source>Choose a model that sees, or ask without pictures.</source>
        <translation>Wählen Sie ein Modell, das sieht, oder fragen Sie ohne Bilder.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/sight_note.py"/>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <location filename="../../ui/region/overlay.py"/>
        <source>Choose a part of screen {number}</source>
        <translation>Einen Teil von Bildschirm {number} wählen</translation>
    </message>
    <message>
        <location filename="../../ui/region/overlay.py"/>
        <source>Choose a part of the screen</source>
        <translation>Einen Teil des Bildschirms wählen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <source>Choose a part of the video</source>
        <translation>Einen Teil des Videos wählen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/picture_tools.py"/>
        <source>Choose a part of your screen (Ctrl+Alt+S)</source>
        <translation>Einen Teil Ihres Bildschirms wählen (Strg+Alt+S)</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Choose a picture file.</source>
        <translation>Wählen Sie eine Bilddatei.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/shelf.py"/>
        <source>Choose a smaller model, or raise the memory limit in the settings.</source>
        <translation>Wählen Sie ein kleineres Modell, oder erhöhen Sie die Speichergrenze in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>Choose a sound file (WAV, FLAC, MP3, M4A, OGG, Opus …) or a video with sound.</source>
        <translation>Wählen Sie eine Tondatei (WAV, FLAC, MP3, M4A, OGG, Opus …) oder ein Video mit Ton.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Choose a video</source>
        <translation>Video wählen</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Choose a video file</source>
        <translation>Videodatei wählen</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Choose a video file in it.</source>
        <translation>Wählen Sie eine Videodatei darin.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Choose a video file.</source>
        <translation>Wählen Sie eine Videodatei.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>Choose an earlier part.</source>
        <translation>Wählen Sie einen früheren Teil.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>Choose another key</source>
        <translation>Andere Taste wählen</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/hotkeys.py"/>
        <location filename="../../ui/hotkeys/macos.py"/>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>Choose another key in the settings, under Keys.</source>
        <translation>Wählen Sie in den Einstellungen unter „Tasten“ eine andere.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/chat_template.py"/>
        <source>Choose another model, or another file of this one.</source>
        <translation>Wählen Sie ein anderes Modell oder eine andere Datei davon.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>Choose another model, or name a mirror.</source>
        <translation>Wählen Sie ein anderes Modell, oder nennen Sie einen Spiegelserver.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>Choose another one.</source>
        <translation>Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/audio.py"/>
        <source>Choose another place with --out.</source>
        <translation>Wählen Sie mit --out einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Choose another voice.</source>
        <translation>Wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>Choose how well it sees and hears</source>
        <translation>Wählen Sie, wie gut es sieht und hört</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>Choose one of these for the voice&apos;s language: {names}.</source>
        <translation>Wählen Sie als Sprache der Stimme eine von diesen: {names}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/registry.py"/>
        <source>Choose one of: {names}.</source>
        <translation>Wählen Sie eine von diesen: {names}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/gguf.py"/>
        <source>Choose or install another model.</source>
        <translation>Wählen oder installieren Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>Choose or install one.</source>
        <translation>Wählen oder installieren Sie eines.</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Choose picture files</source>
        <translation>Bilddateien wählen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>Choose the file that belongs to the model and has “mmproj” in its name.</source>
        <translation>Wählen Sie die Datei, die zum Modell gehört und „mmproj“ im Namen hat.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>Choose the file that ends in -00001-of-….gguf.</source>
        <translation>Wählen Sie die Datei, deren Name auf -00001-of-….gguf endet.</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>Choose the one that belongs to the model.</source>
        <translation>Wählen Sie den, der zum Modell gehört.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>Choose the projector that was published together with the model.</source>
        <translation>Wählen Sie den Projektor, der zusammen mit dem Modell veröffentlicht wurde.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <location filename="../../ui/hung.py"/>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/ledger_dialog.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <location filename="../../ui/models/licence.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>Close it and try again.</source>
        <translation>Schließen Sie es, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>Close its window and try again.</source>
        <translation>Schließen Sie das Fenster, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Close other programs that use it, such as a video call, and try again.</source>
        <translation>Schließen Sie andere Programme, die sie benutzen, etwa einen Videoanruf, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>Close other programs, choose a smaller model, or set the device to “cpu”.</source>
        <translation>Schließen Sie andere Programme, wählen Sie ein kleineres Modell, oder setzen Sie das Gerät auf „cpu“.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sight.py"/>
        <source>Close other programs, or ask without it.</source>
        <translation>Schließen Sie andere Programme, oder fragen Sie ohne.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/worker.py"/>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Close the camera (Esc)</source>
        <translation>Kamera schließen (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Close the ledger</source>
        <translation>Protokoll schließen</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Close the licence</source>
        <translation>Lizenz schließen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Close the settings; every change is kept already</source>
        <translation>Einstellungen schließen; jede Änderung gilt schon</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Close; what is being downloaded goes on</source>
        <translation>Schließen; Downloads gehen weiter</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Close; what is being tried goes on</source>
        <translation>Schließen; das Ausprobieren geht weiter</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Closing leaves Kibitz in the tray</source>
        <translation>Schließen lässt Kibitz im Infobereich</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Computed at once</source>
        <translation>Auf einmal berechnet</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>Connect it, or check that sound works on this computer. The answer is still there to read.</source>
        <translation>Schließen Sie ihn an, oder prüfen Sie, ob der Ton auf diesem Computer funktioniert. Die Antwort ist weiter zu lesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio_devices.py"/>
        <source>Connect it, or choose another one in the settings.</source>
        <translation>Schließen Sie es an, oder wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Connect one, and check that no other program uses it.</source>
        <translation>Schließen Sie eine an, und prüfen Sie, ob kein anderes Programm sie benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>Connect one, and check that sound works on this computer.</source>
        <translation>Schließen Sie eines an, und prüfen Sie, ob der Ton auf diesem Computer funktioniert.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Connections that you did not ask for: {what}. What is refused is shown. Only a download that you start, a server or a camera that you name can be reached.</source>
        <translation>Verbindungen, um die Sie nicht gebeten haben: {what}. Was abgewehrt wird, wird angezeigt. Erreichbar ist nur, was Sie selbst herunterladen, sowie ein Server oder eine Kamera, die Sie nennen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/view.py"/>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>Convert it to WAV, FLAC or MP3.</source>
        <translation>Wandeln Sie ihn in WAV, FLAC oder MP3 um.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/widgets/copied.py"/>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Copy for a report</source>
        <translation>Für Meldung kopieren</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <location filename="../../assistant/vision/images.py"/>
        <location filename="../../assistant/vision/video.py"/>
        <location filename="../../assistant/vision/video_animation.py"/>
        <source>Copy or download it again.</source>
        <translation>Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Copy the installed models for a computer without a network</source>
        <translation>Die installierten Modelle für einen Computer ohne Netzwerk kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <source>Copy the newest answer</source>
        <translation>Neueste Antwort kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Copy this answer</source>
        <translation>Diese Antwort kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/code_blocks.py"/>
        <source>Copy this code</source>
        <translation>Diesen Code kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Copy what was found</source>
        <translation>Kopieren, was gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Correct eyes.address; it usually ends in /v1.</source>
        <translation>Berichtigen Sie eyes.address; sie endet meist auf /v1.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Correct eyes.remote_model, or eyes.address, which usually ends in /v1.</source>
        <translation>Berichtigen Sie eyes.remote_model oder eyes.address, das meist auf /v1 endet.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>Correct it, or delete it to start with the defaults.</source>
        <translation>Berichtigen Sie sie, oder löschen Sie sie, um mit den Standardwerten zu beginnen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>Correct it.</source>
        <translation>Berichtigen Sie es.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>Correct its path in the settings.</source>
        <translation>Berichtigen Sie den Pfad in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>Correct what I understood.</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <location filename="../../ui/composer/screen_note.py"/>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Cover parts…</source>
        <translation>Stellen verdecken …</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>Covered parts</source>
        <translation>Verdeckte Stellen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Ctrl+Alt+Space does the same (there, Enter goes on without holding). Esc cancels.</source>
        <translation>Strg+Alt+Leertaste tut dasselbe (dort geht es mit der Eingabetaste ohne Halten weiter). Esc bricht ab.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/protecting.py"/>
        <source>Decrypting conversations</source>
        <translation>Unterhaltungen werden entschlüsselt</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Delete all that Kibitz keeps on this computer</source>
        <translation>Alles löschen, was Kibitz auf diesem Computer aufbewahrt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Delete everything that Kibitz keeps on this computer?</source>
        <translation>Alles löschen, was Kibitz auf diesem Computer aufbewahrt?</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Delete everything…</source>
        <translation>Alles löschen …</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Delete models, too</source>
        <translation>Auch Modelle löschen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>Delete takes the chosen one away; arrow keys in the picture move it.</source>
        <translation>Entf entfernt den gewählten; die Pfeiltasten verschieben ihn im Bild.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Delete this question and what followed it</source>
        <translation>Diese Frage und alles Folgende löschen</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/describing.py"/>
        <source>Describe my screen in one sentence.</source>
        <translation>Beschreibe meinen Bildschirm in einem Satz.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/describing.py"/>
        <source>Describe my screen.</source>
        <translation>Beschreibe meinen Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Describe the screen</source>
        <translation>Bildschirm beschreiben</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Description.</source>
        <translation>Beschreibung.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Description. The same key again, soon after, reads everything.</source>
        <translation>Beschreibung. Dieselbe Taste bald darauf liest alles vor.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Detail of pictures</source>
        <translation>Genauigkeit bei Bildern</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>Devices, talking, models, voice, privacy (Ctrl+,)</source>
        <translation>Geräte, Sprechen, Modelle, Stimme, Datenschutz (Strg+,)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>Did you mean {names}?</source>
        <translation>Meinten Sie {names}?</translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <location filename="../../ui/widgets/cards.py"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/cards.py"/>
        <source>Dismiss: {sentence}</source>
        <translation>Ausblenden: {sentence}</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Distil-Whisper&apos;s weights were published under MIT by Hugging Face.</source>
        <translation>Die Gewichte von Distil-Whisper hat Hugging Face unter MIT veröffentlicht.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Do you hear yourself?</source>
        <translation>Hören Sie sich selbst?</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Don&apos;t keep this one</source>
        <translation>Diese nicht aufbewahren</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <location filename="../../ui/desktop/notifications.py"/>
        <location filename="../../ui/first_run/wizard.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/gguf.py"/>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Download it again, or choose another file.</source>
        <translation>Laden Sie sie noch einmal herunter, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>Download it again, or choose another model.</source>
        <translation>Laden Sie es noch einmal herunter, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>Download it again.</source>
        <translation>Laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Download the model again.</source>
        <translation>Laden Sie das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Download the voice again.</source>
        <translation>Laden Sie die Stimme noch einmal herunter.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Downloads at once</source>
        <translation>Gleichzeitige Downloads</translation>
    </message>
    <message>
        <location filename="../../ui/region/canvas.py"/>
        <source>Drag to ask about part. Click a window. Enter = whole screen. Esc = cancel</source>
        <translation>Ziehen: zu einem Teil fragen. Klick: ein Fenster. Eingabetaste: ganzer Bildschirm. Esc: abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>Draw boxes over what must not be seen. They become part of the picture; the original is not kept.</source>
        <translation>Ziehen Sie Kästen über das, was niemand sehen soll. Sie werden Teil des Bildes; das Original wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Each question with its pictures, and the conversation before it, is then sent to that server, and nowhere else. The strip below the window says so all the time. Off: nothing is sent.</source>
        <translation>Jede Frage mit ihren Bildern und der bisherigen Unterhaltung wird dann an diesen Server gesendet und sonst nirgendwohin. Die Leiste unter dem Fenster zeigt das ständig an. Aus: Nichts wird gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/models_menu.py"/>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/settings/about.py"/>
        <source>Ears</source>
        <translation>Ohren</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_control.py"/>
        <source>Edit the question to ask it without the picture.</source>
        <translation>Bearbeiten Sie die Frage, um sie ohne das Bild zu stellen.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Edit this question and ask it again (Ctrl+E for the newest)</source>
        <translation>Diese Frage bearbeiten und noch einmal stellen (Strg+E für die neueste)</translation>
    </message>
    <message>
        <location filename="../../ui/composer/editing.py"/>
        <source>Editing an earlier question. Enter asks it in place of the old one; Esc cancels.</source>
        <translation>Eine frühere Frage wird bearbeitet. Die Eingabetaste stellt sie anstelle der alten; Esc bricht ab.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Encrypt conversations</source>
        <translation>Unterhaltungen verschlüsseln</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/protecting.py"/>
        <source>Encrypting conversations</source>
        <translation>Unterhaltungen werden verschlüsselt</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Encrypting the history needs a library that is not installed ({name}).</source>
        <translation>Zum Verschlüsseln des Verlaufs fehlt eine Bibliothek ({name}).</translation>
    </message>
    <message>
        <location filename="../../ui/settings/language.py"/>
        <source>End Kibitz and start it in this language</source>
        <translation>Kibitz beenden und in dieser Sprache starten</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>End the first steps; they can be shown again from Models</source>
        <translation>Erste Schritte beenden; sie sind unter „Modelle“ wieder zu finden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>Engines in use</source>
        <translation>Benutzte Engines</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English on any computer.</source>
        <translation>Englisch auf jedem Computer.</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>English only</source>
        <translation>nur Englisch</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English, more exact than base.en, about three times slower.</source>
        <translation>Englisch, genauer als base.en, etwa dreimal langsamer.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English, nearly as exact as large-v3 and faster.</source>
        <translation>Englisch, fast so genau wie large-v3 und schneller.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>English; large-v3-turbo is usually faster and better.</source>
        <translation>Englisch; large-v3-turbo ist meist schneller und besser.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>Enter sends it, Esc discards it.</source>
        <translation>Die Eingabetaste sendet, Esc verwirft.</translation>
    </message>
    <message>
        <location filename="../../ui/region/canvas.py"/>
        <source>Enter, or hold the talk key and ask. Shift adds another part. Esc = cancel</source>
        <translation>Eingabe, oder Sprechtaste halten und fragen. Umschalt fügt einen Teil hinzu. Esc = Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Esc leaves it as it is.</source>
        <translation>Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Every byte is right.</source>
        <translation>Jedes Byte stimmt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Every other voice has a language of its own.</source>
        <translation>Jede andere Stimme hat ihre eigene Sprache.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/close_look.py"/>
        <source>Every picture is already looked at as closely as this model can.</source>
        <translation>Jedes Bild wird schon so genau angesehen, wie dieses Modell es kann.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Everything happens on this computer: what you say, show and ask never leaves it.</source>
        <translation>Alles geschieht auf diesem Computer: Was Sie sagen, zeigen und fragen, verlässt ihn nie.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Everything moves</source>
        <translation>Alles bewegt sich</translation>
    </message>
    <message>
        <location filename="../../ui/farewell.py"/>
        <source>Everything was deleted.</source>
        <translation>Alles wurde gelöscht.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Exact (16 bits)</source>
        <translation>Genau (16 Bit)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Export all</source>
        <translation>Alle exportieren</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Export into which folder?</source>
        <translation>In welchen Ordner exportieren?</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Export it again.</source>
        <translation>Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Export to a folder…</source>
        <translation>In einen Ordner exportieren …</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Exported conversations (*.json)</source>
        <translation>Exportierte Unterhaltungen (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Exporting to {name}</source>
        <translation>Export nach {name}</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <location filename="../../ui/settings/pages.py"/>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/models_menu.py"/>
        <source>Eyes and thinking</source>
        <translation>Augen und Denken</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>FAT cannot hold files of more than 4 GB: format the stick with exFAT.</source>
        <translation>FAT kann keine Dateien über 4 GB halten: Formatieren Sie den Stick mit exFAT.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Fetch models from</source>
        <translation>Modelle holen von</translation>
    </message>
    <message>
        <location filename="../../ui/composer/picture_tools.py"/>
        <location filename="../../ui/pictures.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>File or address</source>
        <translation>Datei oder Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Files (.gguf with its mmproj, .onnx with its .json)…</source>
        <translation>Dateien (.gguf mit mmproj, .onnx mit .json) …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Files with more models to offer, with semicolons between them.</source>
        <translation>Dateien mit weiteren Modellen, durch Semikolons getrennt.</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Filters: show only some conversations</source>
        <translation>Filter: nur bestimmte Unterhaltungen zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Find out by itself</source>
        <translation>Selbst herausfinden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Find words in pictures</source>
        <translation>Wörter in Bildern finden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Fine-tuning</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Finishing</source>
        <translation>Endet</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Finishing…</source>
        <translation>Endet …</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/devices.py"/>
        <source>First camera</source>
        <translation>Erste Kamera</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>First of the past conversations, and so on up to Ctrl+9</source>
        <translation>Erste der früheren Unterhaltungen, und so weiter bis Strg+9</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First sound {time} after you asked</source>
        <translation>Erster Ton {time} nach Ihrer Frage</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First sound {time} after you stopped talking</source>
        <translation>Erster Ton {time} nach Ihrem letzten Wort</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>First steps…</source>
        <translation>Erste Schritte …</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>First word</source>
        <translation>Erstes Wort</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First word {time} after you asked</source>
        <translation>Erstes Wort {time} nach Ihrer Frage</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>First word {time} after you stopped talking</source>
        <translation>Erstes Wort {time} nach Ihrem letzten Wort</translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>First write the address of the server above.</source>
        <translation>Geben Sie zuerst oben die Adresse des Servers ein.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>First write the address of the server below.</source>
        <translation>Geben Sie zuerst unten die Adresse des Servers ein.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Folders and files</source>
        <translation>Ordner und Dateien</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>For all models together.</source>
        <translation>Für alle Modelle zusammen.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>For better results choose one of the models on offer, or bring {better}.</source>
        <translation>Für bessere Ergebnisse wählen Sie eines der angebotenen Modelle oder bringen Sie {better} mit.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>French, 125 speakers.</source>
        <translation>Französisch, 125 Sprecher.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>French, a woman.</source>
        <translation>Französisch, eine Frau.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/video_part.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Full description: everything that could be read.</source>
        <translation>Ganze Beschreibung: alles, was sich lesen ließ.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <location filename="../../ui/settings/pages.py"/>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>German only</source>
        <translation>nur Deutsch</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>German, 236 speakers; its settings name Dutch as the language of its sounds, so listen before you choose it.</source>
        <translation>Deutsch, 236 Sprecher; ihre Einstellungen nennen Niederländisch als Sprache der Laute, also hören Sie vorher hinein.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>German, a man.</source>
        <translation>Deutsch, ein Mann.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>German, a man; clearer, and about three times slower.</source>
        <translation>Deutsch, ein Mann; klarer und etwa dreimal langsamer.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>Get it there with a browser and put it into a model&apos;s folder, or choose another model.</source>
        <translation>Holen Sie sie dort mit einem Browser und legen Sie sie in den Ordner eines Modells, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Give a .gguf file (with its mmproj file), a folder with a Whisper model in CTranslate2&apos;s format, or a Piper voice (.onnx with its .onnx.json).</source>
        <translation>Geben Sie eine .gguf-Datei (mit ihrer mmproj-Datei) an, einen Ordner mit einem Whisper-Modell im Format von CTranslate2 oder eine Piper-Stimme (.onnx mit .onnx.json).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Give all files of the model.</source>
        <translation>Geben Sie alle Dateien des Modells an.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Give it one that is, or use http:// within your own network.</source>
        <translation>Geben Sie ihm eines, dem vertraut wird, oder benutzen Sie im eigenen Netzwerk http://.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>Give the folder of a Whisper model in CTranslate2&apos;s format; it is never downloaded by itself.</source>
        <translation>Geben Sie den Ordner eines Whisper-Modells im Format von CTranslate2 an; es wird nie von selbst heruntergeladen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Give the language model and its projector together.</source>
        <translation>Geben Sie Sprachmodell und Projektor zusammen an.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Go back one step</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Go on speaking (Ctrl+Alt+P)</source>
        <translation>Weitersprechen (Strg+Alt+P)</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Go on to step {step}</source>
        <translation>Weiter zu Schritt {step}</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Go on where it was interrupted</source>
        <translation>Weiter, wo unterbrochen wurde</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Go on with the next sentence (Ctrl+Alt+N)</source>
        <translation>Mit dem nächsten Satz weiter (Strg+Alt+N)</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_control.py"/>
        <source>Go on.</source>
        <translation>Mach weiter.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Good eyes for its size: reads text and finds things on the screen.</source>
        <translation>Gute Augen für seine Größe: liest Text und findet Dinge auf dem Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Google&apos;s larger small model, for 12 GB of memory.</source>
        <translation>Googles größeres kleines Modell, für 12 GB Speicher.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Google&apos;s own 4-bit weights of the small model.</source>
        <translation>Googles eigene 4-Bit-Gewichte des kleinen Modells.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Google&apos;s small model.</source>
        <translation>Googles kleines Modell.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/words.py"/>
        <source>Half of the last %n answers came within {half}, nine of ten within {most}.</source>
        <translation>
            <numerusform>Die letzte Antwort kam innerhalb von {half}.</numerusform>
            <numerusform>Die Hälfte der letzten %n Antworten kam innerhalb von {half}, neun von zehn innerhalb von {most}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Half the memory (8 bits)</source>
        <translation>Halber Speicher (8 Bit)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Half the memory is slightly less exact, and needs flash attention.</source>
        <translation>„Halber Speicher“ ist etwas ungenauer und braucht Flash Attention.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Hands-free conversation</source>
        <translation>Freihändiges Gespräch</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>Hardly anything was heard. Speak, move closer, or turn the microphone up.</source>
        <translation>Es war kaum etwas zu hören. Sprechen Sie, kommen Sie näher, oder drehen Sie das Mikrofon auf.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Headset: I may interrupt</source>
        <translation>Headset: Ich darf unterbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Hear again</source>
        <translation>Neu anhören</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Hear it</source>
        <translation>Probe hören</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>Hold a key and talk</source>
        <translation>Eine Taste halten und sprechen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Hold it, or tap it: the page Voice says what pressing it means.</source>
        <translation>Halten oder antippen: Was das Drücken bedeutet, steht auf der Seite „Stimme“.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Hold the key down for as long as you speak.</source>
        <translation>Halten Sie die Taste, solange Sie sprechen.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Hold to talk</source>
        <translation>Reden: halten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Hold while talking</source>
        <translation>Halten</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Hold while you speak, and let go: the answer comes.
While you hold, Space goes on without holding.</source>
        <translation>Halten, während Sie sprechen, dann loslassen: Die Antwort kommt.
Beim Halten schaltet die Leertaste auf Weiterhören ohne Halten.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Hold while you speak, and let go: the answer comes. Or tap, speak, and tap again.
While you hold, Space goes on without holding.</source>
        <translation>Halten, während Sie sprechen, dann loslassen: Die Antwort kommt. Oder antippen, sprechen, wieder antippen.
Beim Halten schaltet die Leertaste auf Weiterhören ohne Halten.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Hold {key} and ask</source>
        <translation>{key} halten und fragen</translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>Hold {key} or the button below, ask, and let go.</source>
        <translation>Halten Sie {key} oder den Knopf unten, fragen Sie, und lassen Sie los.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Hold, or tap to begin and end</source>
        <translation>Halten oder antippen</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Hold, talk, let go; or tap to begin and end</source>
        <translation>Halten, sprechen, loslassen; oder antippen für Anfang und Ende</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>How fast your computer answers</source>
        <translation>Wie schnell Ihr Computer antwortet</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <location filename="../../ui/latency/dialog.py"/>
        <source>How long this answer took</source>
        <translation>Wie lange diese Antwort gedauert hat</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>How loud it is</source>
        <translation>Wie laut es ist</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>How loud they are</source>
        <translation>Wie laut sie sind</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>How many settings were tried</source>
        <translation>Wie viele Einstellungen ausprobiert wurden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>How much it keeps in mind</source>
        <translation>Wie viel es im Gedächtnis behält</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>How the answer sounds</source>
        <translation>Wie die Antwort klingt</translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>How to ask</source>
        <translation>So wird gefragt</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>I heard nothing. Speak while the button shows that it listens.</source>
        <translation>Es war nichts zu hören. Sprechen Sie, solange der Knopf zeigt, dass er zuhört.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>I speak</source>
        <translation>Ich spreche</translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>I understood: {text}.</source>
        <translation>Verstanden wurde: {text}.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>If no other program can be heard either, restart the sound server. The answer is still there to read.</source>
        <translation>Ist auch kein anderes Programm zu hören, starten Sie den Sound-Server neu. Die Antwort ist weiter zu lesen.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>If you did not hear yourself, choose another loudspeaker in the settings.</source>
        <translation>Haben Sie sich nicht gehört, wählen Sie in den Einstellungen einen anderen Lautsprecher.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Import conversations</source>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <source>Import from a folder…</source>
        <translation>Aus einem Ordner importieren …</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>In a hands-free conversation, and after “Hey Kibitz”.</source>
        <translation>Im freihändigen Gespräch und nach „Hey Kibitz“.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>In every program, where the desktop allows it</source>
        <translation>In jedem Programm, wo der Desktop es erlaubt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>In one sentence what it is</source>
        <translation>In einem Satz, was es ist</translation>
    </message>
    <message>
        <location filename="../../ui/settings/login.py"/>
        <source>In the tray, without a window, where there is one.</source>
        <translation>Im Infobereich, ohne Fenster, wo es einen gibt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>In the window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>In the window, Esc stops whatever is going on. Keys can be changed in the settings.</source>
        <translation>Im Fenster beendet Esc alles, was gerade läuft. Tasten lassen sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>In the window, to be corrected or discarded. In doubt: words may be misheard. Never in a hands-free conversation.</source>
        <translation>Im Fenster, zum Verbessern oder Verwerfen. „Im Zweifel“: Wörter könnten falsch verstanden sein. Nie im freihändigen Gespräch.</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>In use</source>
        <translation>In Benutzung</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <source>Install a Whisper model, or set the language to “en”.</source>
        <translation>Installieren Sie ein Whisper-Modell, oder setzen Sie die Sprache auf „en“.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Install a voice, or set the voice&apos;s engine to “espeak”.</source>
        <translation>Installieren Sie eine Stimme, oder setzen Sie die Engine der Stimme auf „espeak“.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Install it again.</source>
        <translation>Installieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Install it again: only what is wrong is fetched.</source>
        <translation>Installieren Sie es neu: Nur was falsch ist, wird geholt.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Install it with: pip install sqlcipher3 cryptography keyring</source>
        <translation>Installieren Sie sie mit: pip install sqlcipher3 cryptography keyring</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>Install its portal (xdg-desktop-portal and the part for your desktop), or attach a picture instead.</source>
        <translation>Installieren Sie sein Portal (xdg-desktop-portal und den Teil für Ihren Desktop), oder fügen Sie stattdessen ein Bild an.</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Install models that another computer has exported</source>
        <translation>Modelle installieren, die ein anderer Computer exportiert hat</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>Install models that another computer has exported, without a network</source>
        <translation>Modelle installieren, die ein anderer Computer exportiert hat, ohne Netzwerk</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Install nothing</source>
        <translation>Nichts installieren</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>Install one first.</source>
        <translation>Installieren Sie zuerst eines.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>Install one first; kibitz models recommend tells which.</source>
        <translation>Installieren Sie zuerst eines; „kibitz models recommend“ sagt, welches.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>Install one, or use the starter recogniser.</source>
        <translation>Installieren Sie eines, oder benutzen Sie die Basis-Spracherkennung.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>Install the model again, or choose another one.</source>
        <translation>Installieren Sie das Modell neu, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pack_export.py"/>
        <source>Install the model again, then export it.</source>
        <translation>Installieren Sie das Modell neu, dann exportieren Sie es.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>Install the model again.</source>
        <translation>Installieren Sie das Modell neu.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Install the voice again, or choose another one.</source>
        <translation>Installieren Sie die Stimme neu, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Install, remove, measure and tune models.</source>
        <translation>Modelle installieren, entfernen, messen und abstimmen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/library.py"/>
        <source>Installed: {names}.</source>
        <translation>Installiert: {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/models/work.py"/>
        <source>Installed; every byte was checked.</source>
        <translation>Installiert; jedes Byte wurde geprüft.</translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Install…</source>
        <translation>Installieren …</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>Is a model there in use? Close Kibitz, then try again.</source>
        <translation>Ist dort ein Modell in Benutzung? Schließen Sie Kibitz, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>Is its disk read-only, or does the folder belong to somebody else?</source>
        <translation>Ist der Datenträger schreibgeschützt, oder gehört der Ordner jemand anderem?</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>It answers, with the model “{title}”. While it is switched on, your questions, their pictures and the conversation before them are sent to {remote}; your voice is not.</source>
        <translation>Er antwortet, mit dem Modell „{title}“. Solange er eingeschaltet ist, werden Ihre Fragen, deren Bilder und die bisherige Unterhaltung an {remote} gesendet; Ihre Stimme nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/probes/trial.py"/>
        <source>It brings no chat template: a common one is used, and answers may be odd.</source>
        <translation>Es bringt keine Chat-Vorlage mit: Eine übliche wird benutzt, und Antworten können seltsam sein.</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>It can be downloaded again.</source>
        <translation>Es kann wieder heruntergeladen werden.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/session.py"/>
        <source>It can be used again.</source>
        <translation>Er kann wieder benutzt werden.</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>It could not be saved: {reason}.</source>
        <translation>Speichern ist nicht möglich: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>It does “{action}”.</source>
        <translation>Sie löst „{action}“ aus.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>It has characters that cannot be sent.</source>
        <translation>Er enthält Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>It is as fast as what had won.</source>
        <translation>Es ist so schnell wie das, was gewonnen hat.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/copying.py"/>
        <source>It is as it was. It takes as much room again as it has now, until it is done.</source>
        <translation>Er ist, wie er war. Bis es fertig ist, braucht es noch einmal so viel Platz wie jetzt.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/attachments.py"/>
        <source>It is being covered, and not sent before that is done.</source>
        <translation>Stellen werden gerade verdeckt; vorher wird nichts gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>It is being loaded, or waits until it is needed.</source>
        <translation>Wird geladen, oder wartet, bis sie gebraucht wird.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/calls.py"/>
        <source>It is being started again; ask once more.</source>
        <translation>Sie wird neu gestartet; fragen Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>It is in the window of Kibitz.</source>
        <translation>Sie steht im Fenster von Kibitz.</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>It is in use: another model, or the starter engine, takes its place.</source>
        <translation>Es ist in Benutzung: Ein anderes Modell oder die Basis-Engine tritt an seine Stelle.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>It is not clearly faster.</source>
        <translation>Es ist nicht deutlich schneller.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>It is slower.</source>
        <translation>Es ist langsamer.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>It is too long.</source>
        <translation>Sie ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/step_down.py"/>
        <source>It is tried on the processor alone.</source>
        <translation>Es wird nur mit dem Prozessor versucht.</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>It is your own: only you can bring it back.</source>
        <translation>Es ist Ihr eigenes: Nur Sie können es zurückbringen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>It may be of another version of Kibitz: update both. It was not installed.</source>
        <translation>Es gehört vielleicht zu einer anderen Version von Kibitz: Aktualisieren Sie beide. Es wurde nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/video_part.py"/>
        <source>It must end after it begins.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>It must have a file {pack_name}; kibitz models export makes one.</source>
        <translation>Er muss eine Datei {pack_name} enthalten; „kibitz models export“ erstellt eine.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>It must say: format = 1.</source>
        <translation>Darin muss stehen: format = 1.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/downloads.py"/>
        <source>It must start with https://. It is “mirror” under [models] in the settings, or HF_ENDPOINT.</source>
        <translation>Er muss mit https:// beginnen. Er ist „mirror“ unter [models] in den Einstellungen oder HF_ENDPOINT.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <source>It needs {needed} of memory; this computer has only {room} for it.</source>
        <translation>Es braucht {needed} Speicher; dieser Computer hat dafür nur {room}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <source>It needs {needed} of memory; this computer has {room} for it.</source>
        <translation>Es braucht {needed} Speicher; dieser Computer hat dafür {room}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <source>It needs {needed} of memory; this computer has {room} for it: close large programs.</source>
        <translation>Es braucht {needed} Speicher; dieser Computer hat dafür {room}: Schließen Sie große Programme.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <source>It needs {needed} of the {room} that {card} has.</source>
        <translation>Es braucht {needed} der {room}, die {card} hat.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <source>It needs {needed} of the {room} that {card} may take of the memory.</source>
        <translation>Es braucht {needed} der {room}, die {card} vom Speicher nehmen darf.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <source>It needs {needed}, and {card} has {room}: the processor has to help, which is slower.</source>
        <translation>Es braucht {needed}, und {card} hat {room}: Der Prozessor muss helfen, das ist langsamer.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>It runs on the processor: the larger the model, the longer the wait for the first word.</source>
        <translation>Es läuft auf dem Prozessor: Je größer das Modell, desto länger dauert es bis zum ersten Wort.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>It shows less, for little gain.</source>
        <translation>Es zeigt weniger, für wenig Gewinn.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>It takes paths of at most 160 characters: install Kibitz in a folder with a shorter name.</source>
        <translation>Pfade dürfen höchstens 160 Zeichen haben: Installieren Sie Kibitz in einem Ordner mit kürzerem Namen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>It was chance.</source>
        <translation>Es war Zufall.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>It was not installed. Try again later, or choose another model; a mirror may be out of date.</source>
        <translation>Sie wurde nicht installiert. Versuchen Sie es später noch einmal, oder wählen Sie ein anderes Modell; ein Spiegelserver kann veraltet sein.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>It was put there by hand, so there is nothing to compare it with.</source>
        <translation>Es wurde von Hand dort abgelegt, also gibt es nichts zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>It was unplugged, or the sound server ended. Connect it and try again.</source>
        <translation>Es wurde abgezogen, oder der Sound-Server hat sich beendet. Schließen Sie es an, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/watched_microphone.py"/>
        <source>It was unplugged. Connect it and try again.</source>
        <translation>Es wurde abgezogen. Schließen Sie es an, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>It works already: small starter engines hear, read and speak until you choose better models.</source>
        <translation>Es funktioniert schon: Kleine Basis-Engines hören, lesen und sprechen, bis Sie bessere Modelle wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>It works without a download, and sounds like a machine.</source>
        <translation>Sie braucht keinen Download und klingt nach Maschine.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>It works without a download, but only reads text in pictures; it cannot tell what they show.</source>
        <translation>Sie braucht keinen Download, liest aber nur Text in Bildern; was sie zeigen, kann sie nicht sagen.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>It works without a download, understands clear English and makes mistakes.</source>
        <translation>Sie braucht keinen Download, versteht deutliches Englisch und macht Fehler.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Italian, a woman.</source>
        <translation>Italienisch, eine Frau.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Its address, or a video file, instead of a camera of this computer. Kibitz connects to it when you take a picture. Empty: the camera above.</source>
        <translation>Ihre Adresse oder eine Videodatei, anstelle einer Kamera dieses Computers. Kibitz verbindet sich, wenn Sie ein Bild aufnehmen. Leer: die Kamera oben.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/protecting.py"/>
        <source>Its encrypted files go when the last program has closed them.</source>
        <translation>Seine verschlüsselten Dateien verschwinden, wenn das letzte Programm sie geschlossen hat.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Its keys then work on. On a desktop without a tray, closing always ends Kibitz.</source>
        <translation>Seine Tasten wirken dann weiter. Auf einem Desktop ohne Infobereich beendet Schließen Kibitz immer.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/roster.py"/>
        <source>Its model may be damaged, or too large for the memory of this computer: choose another one.</source>
        <translation>Vielleicht ist das Modell beschädigt oder zu groß für den Speicher dieses Computers: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Its own log may say why.</source>
        <translation>Sein eigenes Log sagt vielleicht, warum.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Its page says Apache-2.0; older lists still say “Gemma Terms of Use”. Read its page if that matters to you.</source>
        <translation>Seine Seite nennt Apache-2.0; ältere Listen nennen noch „Gemma Terms of Use“. Lesen Sie die Seite, wenn das für Sie zählt.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/protecting.py"/>
        <source>Its unencrypted files go when the last program has closed them.</source>
        <translation>Seine unverschlüsselten Dateien verschwinden, wenn das letzte Programm sie geschlossen hat.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Just talk</source>
        <translation>Einfach sprechen</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Keep conversations</source>
        <translation>Unterhaltungen aufbewahren</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>Keep only this</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Keep this one</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Keep what I say as sound</source>
        <translation>Gesprochenes als Ton aufbewahren</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Keep what was read of pictures and conversations</source>
        <translation>Gelesenes aus Bildern und Unterhaltungen aufbewahren</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>Kept or sent</source>
        <translation>Behalten oder gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Key for “{action}”: {key}</source>
        <translation>Taste für „{action}“: {key}</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <location filename="../../ui/settings/keys.py"/>
        <location filename="../../ui/settings/pages.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>Keys cannot be watched on this display.</source>
        <translation>Auf dieser Anzeige lassen sich Tasten nicht beobachten.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Keys of the window</source>
        <translation>Tasten im Fenster</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray_icon.py"/>
        <source>Kibitz</source>
        <translation>Kibitz</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Kibitz asks the model about pictures with other settings: threads, memory, batches, detail of pictures. It takes up to two minutes, during which you should leave the computer alone. What is clearly faster is kept; nothing is sent anywhere.</source>
        <translation>Kibitz fragt das Modell zu Bildern, mit anderen Einstellungen: Threads, Speicher, Stapelgröße, Genauigkeit der Bilder. Das dauert bis zu zwei Minuten; lassen Sie den Computer so lange in Ruhe. Was deutlich schneller ist, bleibt; nichts wird gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray_icon.py"/>
        <source>Kibitz does not listen until you let it</source>
        <translation>Kibitz hört nicht zu, bis Sie es wieder lassen</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>Kibitz goes on in the tray. Its menu ends it.</source>
        <translation>Kibitz läuft im Infobereich weiter. Das Menü dort beendet es.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Kibitz is free software under the GNU General Public License, version 3 or later. It comes without any warranty. Models have licences of their own, which are shown before they are fetched.</source>
        <translation>Kibitz ist freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung. Modelle haben eigene Lizenzen, die vor dem Herunterladen gezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../assistant/control.py"/>
        <source>Kibitz is not running.</source>
        <translation>Kibitz läuft nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/control.py"/>
        <source>Kibitz is running, but does not answer.</source>
        <translation>Kibitz läuft, antwortet aber nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>Kibitz is running, so nothing was deleted.</source>
        <translation>Kibitz läuft, darum wurde nichts gelöscht.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray_icon.py"/>
        <source>Kibitz is thinking</source>
        <translation>Kibitz denkt nach</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray_icon.py"/>
        <source>Kibitz listens</source>
        <translation>Kibitz hört zu</translation>
    </message>
    <message>
        <location filename="../../ui/pill/pill.py"/>
        <source>Kibitz listens and answers</source>
        <translation>Kibitz hört zu und antwortet</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>Kibitz listens while you hold the key, and answers when you let go.</source>
        <translation>Kibitz hört zu, solange Sie die Taste halten, und antwortet, wenn Sie loslassen.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Kibitz looks at a picture, your screen or the camera when you ask it to, listens, and answers aloud.</source>
        <translation>Kibitz sieht sich auf Wunsch ein Bild, Ihren Bildschirm oder die Kamera an, hört zu und antwortet laut.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/network_lock.py"/>
        <source>Kibitz refused to connect to {host}.</source>
        <translation>Kibitz hat abgewehrt: Verbindung zu {host}.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/network_lock.py"/>
        <source>Kibitz refused to listen on {host}.</source>
        <translation>Kibitz hat abgewehrt: Lauschen auf {host}.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/network_lock.py"/>
        <source>Kibitz refused to look up {host}.</source>
        <translation>Kibitz hat abgewehrt: Nachschlagen von {host}.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/network_lock.py"/>
        <source>Kibitz refused to send to {host}.</source>
        <translation>Kibitz hat abgewehrt: Senden an {host}.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/language.py"/>
        <source>Kibitz shows another one when it starts again.</source>
        <translation>Eine andere zeigt Kibitz nach einem Neustart.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/tray_icon.py"/>
        <source>Kibitz speaks</source>
        <translation>Kibitz spricht</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>Kibitz understood: “{words}”</source>
        <translation>Kibitz hat verstanden: „{words}“</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>Kibitz works on without it; what is said now is kept until it can be written, or the window is closed.</source>
        <translation>Kibitz arbeitet ohne ihn weiter; was jetzt gesagt wird, bleibt erhalten, bis er beschreibbar ist oder das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Kibitz {version}, with Python {python} and Qt {qt}</source>
        <translation>Kibitz {version}, mit Python {python} und Qt {qt}</translation>
    </message>
    <message>
        <location filename="../../ui/models/list.py"/>
        <source>Kind of models</source>
        <translation>Art der Modelle</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>LFM Open License 1.0</source>
        <translation>LFM Open License 1.0</translation>
    </message>
    <message>
        <location filename="../../ui/settings/language.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Language of the starter voice</source>
        <translation>Sprache der Basis-Stimme</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Layers on the graphics card</source>
        <translation>Schichten auf der Grafikkarte</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Leave the memory when unused for</source>
        <translation>Speicher freigeben, wenn unbenutzt seit</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>Let a key of the desktop&apos;s own settings run “kibitz talk”: it begins to listen, and ends when it is run again.</source>
        <translation>Lassen Sie eine Taste in den Einstellungen des Desktops „kibitz talk“ ausführen: Das erste Mal beginnt das Zuhören, das zweite Mal endet es.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Let a server answer</source>
        <translation>Einen Server antworten lassen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Let the system take the network from the engines</source>
        <translation>Den Engines vom System das Netzwerk nehmen lassen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Lets you choose a part of the screen, as it was when you pressed the key.</source>
        <translation>Lässt Sie einen Teil des Bildschirms wählen, so wie er beim Drücken der Taste war.</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <location filename="../../ui/settings/about.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Licence of the model</source>
        <translation>Lizenz des Modells</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Licence…</source>
        <translation>Lizenz …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Listened for on this computer only. Tried with synthetic voices only: real ones may fare worse.</source>
        <translation>Gelauscht wird nur auf diesem Computer. Nur mit künstlichen Stimmen erprobt: Echte werden vielleicht schlechter erkannt.</translation>
    </message>
    <message>
        <location filename="../../ui/announcer.py"/>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Listening</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Listening again after the answer. Press again to end</source>
        <translation>Hört nach der Antwort wieder zu. Zum Beenden wieder drücken</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>Listening again to what you said…</source>
        <translation>Ihre Aufnahme wird noch einmal angehört …</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Listening for you. Press again to end</source>
        <translation>Wartet auf Sie. Zum Beenden wieder drücken</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Listening {seconds}</source>
        <translation>Hört zu {seconds}</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Listening, locked</source>
        <translation>Hört zu, eingerastet</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Listening. Press again to send</source>
        <translation>Hört zu. Zum Senden wieder drücken</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Little (256 tokens)</source>
        <translation>Wenig (256 Token)</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>Load one there.</source>
        <translation>Laden Sie dort eines.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/roster.py"/>
        <source>Loading the engine was broken off.</source>
        <translation>Das Laden der Engine wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Loading the model for the first trial…</source>
        <translation>Das Modell für den ersten Versuch wird geladen …</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/roster.py"/>
        <source>Loading the {role} engine “{engine}” ended the engine process {deaths_in_one_load} times. {reason}</source>
        <translation>Beim Laden der Engine „{engine}“ ({role}) endete der Engine-Prozess {deaths_in_one_load}-mal. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Loading {what}…</source>
        <translation>{what} wird geladen …</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Locked</source>
        <translation>Eingerastet</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Long (about 800 words)</source>
        <translation>Lang (etwa 800 Wörter)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <source>Look at a part of this video only</source>
        <translation>Nur einen Teil dieses Videos ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Look at everything that a spoken question needs</source>
        <translation>Alles ansehen, was eine gesprochene Frage braucht</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Look at the screen when I talk</source>
        <translation>Den Bildschirm ansehen, wenn ich spreche</translation>
    </message>
    <message>
        <location filename="../../ui/composer/video_part.py"/>
        <source>Look at this part</source>
        <translation>Diesen Teil ansehen</translation>
    </message>
    <message>
        <location filename="../../assistant/autostart.py"/>
        <source>Look for Kibitz in the desktop&apos;s own settings for programs that start at login.</source>
        <translation>Suchen Sie Kibitz in den Einstellungen des Desktops für Programme, die beim Anmelden starten.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Look there what it does.</source>
        <translation>Sehen Sie dort nach, was er tut.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Looking at a screen may take</source>
        <translation>Den Bildschirm anzusehen darf dauern</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Looking at the picture</source>
        <translation>Ansehen des Bildes</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture began before you asked.</source>
        <translation>Das Ansehen des Bildes begann, bevor Sie fragten.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture began while you talked.</source>
        <translation>Das Ansehen des Bildes begann, während Sie sprachen.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture was done before you asked.</source>
        <translation>Das Bild war angesehen, bevor Sie fragten.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture was done before you talked.</source>
        <translation>Das Bild war angesehen, bevor Sie sprachen.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Looking at the picture was done while you talked.</source>
        <translation>Das Bild wurde angesehen, während Sie sprachen.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Looking at the pictures</source>
        <translation>Ansehen der Bilder</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/close_look.py"/>
        <source>Looking closely takes about {seconds} s longer.</source>
        <translation>Genau hinzusehen dauert etwa {seconds} s länger.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/models_menu.py"/>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <source>Looking through the video…</source>
        <translation>Das Video wird durchgesehen …</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <source>Looking through {name}…</source>
        <translation>{name} wird durchgesehen …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Looking…</source>
        <translation>Wird untersucht …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Looks at libraries, models, engines and devices, as “kibitz doctor” does. What is copied holds nothing that was said, shown or answered; only names of models and devices.</source>
        <translation>Sieht sich Bibliotheken, Modelle, Engines und Geräte an, wie „kibitz doctor“. Das Kopierte enthält nichts Gesagtes, Gezeigtes oder Geantwortetes, nur Namen von Modellen und Geräten.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Loudspeaker: I let it finish</source>
        <translation>Lautsprecher: Ich lasse ausreden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Loudspeaker: I may interrupt</source>
        <translation>Lautsprecher: Ich darf unterbrechen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>Lower eyes.context_tokens, or close other programs.</source>
        <translation>Verringern Sie eyes.context_tokens, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>Lower eyes.picture_tokens.</source>
        <translation>Verringern Sie eyes.picture_tokens.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Make it faster</source>
        <translation>Schneller machen</translation>
    </message>
    <message>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <location filename="../../ui/settings/speed.py"/>
        <source>Make it faster…</source>
        <translation>Schneller machen …</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Make it smaller, or cut out a part.</source>
        <translation>Verkleinern Sie es, oder schneiden Sie einen Teil aus.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>Make room on the disk of {parent}, or remove a model (kibitz models remove).</source>
        <translation>Schaffen Sie Platz auf dem Datenträger von {parent}, oder entfernen Sie ein Modell (kibitz models remove).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>Make room on the disk; what has arrived is kept.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger; was da ist, bleibt.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Make the picture smaller.</source>
        <translation>Verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>Make the video smaller.</source>
        <translation>Verkleinern Sie das Video.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Makes everything larger. In the window, Ctrl++ and Ctrl+- do the same.</source>
        <translation>Macht alles größer. Im Fenster tun Strg++ und Strg+- dasselbe.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages on any computer.</source>
        <translation>Viele Sprachen auf jedem Computer.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages, exact; for a graphics card or a fast processor.</source>
        <translation>Viele Sprachen, genau; für eine Grafikkarte oder einen schnellen Prozessor.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages, for 16 GB of memory.</source>
        <translation>Viele Sprachen, für 16 GB Speicher.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Many languages; large-v3-turbo is usually faster and better.</source>
        <translation>Viele Sprachen; large-v3-turbo ist meist schneller und besser.</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <location filename="../../ui/models/dialog.py"/>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Measure how fast the models in use are here; half a minute</source>
        <translation>Messen, wie schnell die benutzten Modelle hier sind; eine halbe Minute</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>Measure how fast these models are on this computer; takes half a minute</source>
        <translation>Messen, wie schnell diese Modelle auf diesem Computer sind; dauert eine halbe Minute</translation>
    </message>
    <message>
        <location filename="../../assistant/models/measure.py"/>
        <source>Measured here: the first word about a new picture comes after {seconds:.1f} s, then {words:.0f} words a second; it is sooner in use, because looking begins while you talk.</source>
        <translation>Hier gemessen: Das erste Wort zu einem neuen Bild kommt nach {seconds:.1f} s, dann {words:.0f} Wörter je Sekunde; im Gebrauch früher, denn das Ansehen beginnt, während Sie sprechen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/measure.py"/>
        <source>Measured here: the first word about a new picture comes after {seconds:.1f} s; it is sooner in use, because looking begins while you talk.</source>
        <translation>Hier gemessen: Das erste Wort zu einem neuen Bild kommt nach {seconds:.1f} s; im Gebrauch früher, denn das Ansehen beginnt, während Sie sprechen.</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Measuring the models in use; ask nothing meanwhile</source>
        <translation>Die benutzten Modelle werden gemessen; bitte so lange nichts fragen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Medium (about 400 words)</source>
        <translation>Mittel (etwa 400 Wörter)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Memory and processor</source>
        <translation>Speicher und Prozessor</translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Mend</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Menu of all that can be done</source>
        <translation>Menü mit allem, was möglich ist</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Message after, in the conversation</source>
        <translation>Nächste Nachricht der Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Message before, in the conversation</source>
        <translation>Vorige Nachricht der Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/device_menu.py"/>
        <location filename="../../ui/first_run/microphone.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Microphone listening</source>
        <translation>Mikrofon hört zu</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Microphone off</source>
        <translation>Mikrofon aus</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Microphone ready</source>
        <translation>Mikrofon bereit</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Misheard? Listen again to what you said</source>
        <translation>Falsch verstanden? Ihre Aufnahme noch einmal anhören</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/models_menu.py"/>
        <location filename="../../ui/settings/brain.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Model that looks and thinks</source>
        <translation>Modell, das sieht und denkt</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Models (*.gguf *.onnx *.json *.bin);;All files (*)</source>
        <translation>Modelle (*.gguf *.onnx *.json *.bin);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Models may take</source>
        <translation>Modelle dürfen belegen</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>Models, and these steps, are found again under “Models…” (Ctrl+M). F1 shows all keys.</source>
        <translation>Modelle und diese Schritte finden Sie unter „Modelle …“ wieder (Strg+M). F1 zeigt alle Tasten.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models_control.py"/>
        <location filename="../../ui/settings/brain.py"/>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>More catalogues</source>
        <translation>Weitere Kataloge</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>More detail takes longer. “Look closely” in a question takes all of it, whatever stands here.</source>
        <translation>Mehr Genauigkeit dauert länger. „Sieh genau hin“ in einer Frage nutzt alles, was auch immer hier steht.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>More makes answers livelier and less reliable; above 1 they soon make no sense.</source>
        <translation>Mehr macht Antworten lebhafter und unzuverlässiger; über 1 ergeben sie bald keinen Sinn.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>More models</source>
        <translation>Weitere Modelle</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Much (1,024 tokens)</source>
        <translation>Viel (1.024 Token)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Name of the model there</source>
        <translation>Name des Modells dort</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>Name one that starts with http:// or https:// in HTTPS_PROXY, or add the hub to NO_PROXY.</source>
        <translation>Nennen Sie in HTTPS_PROXY einen, der mit http:// oder https:// beginnt, oder fügen Sie den Hub zu NO_PROXY hinzu.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>Name the language model as the model, and this file as its projector.</source>
        <translation>Nennen Sie das Sprachmodell als Modell und diese Datei als seinen Projektor.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Naming it makes short questions more certain.</source>
        <translation>Wird sie genannt, sind kurze Fragen sicherer.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Network lock</source>
        <translation>Netzwerksperre</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <location filename="../../ui/history/delegate.py"/>
        <location filename="../../ui/history/model.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>New conversation that is not kept</source>
        <translation>Neue Unterhaltung, die nicht aufbewahrt wird</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/newest_button.py"/>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/newest_button.py"/>
        <source>Newest: go to the end of the conversation</source>
        <translation>Neueste: ans Ende der Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Next sentence</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>No Piper voice is chosen.</source>
        <translation>Es ist keine Piper-Stimme gewählt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>No Whisper model is chosen.</source>
        <translation>Es ist kein Whisper-Modell gewählt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>No camera is named.</source>
        <translation>Es ist keine Kamera genannt.</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>No conversation fits the filters.</source>
        <translation>Keine Unterhaltung passt zu den Filtern.</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>No engine in use sends anything away from this computer.</source>
        <translation>Keine benutzte Engine sendet etwas von diesem Computer weg.</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>No filters</source>
        <translation>Keine Filter</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hardware.py"/>
        <source>No graphics card is used for listening. {sentence}</source>
        <translation>Zum Hören wird keine Grafikkarte benutzt. {sentence}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hardware.py"/>
        <source>No graphics card is used for looking and thinking. {sentence}</source>
        <translation>Zum Sehen und Denken wird keine Grafikkarte benutzt. {sentence}</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>No key for “{action}”</source>
        <translation>Keine Taste für „{action}“</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>No language model is chosen.</source>
        <translation>Es ist kein Sprachmodell gewählt.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>No model is installed, so there is nothing to export.</source>
        <translation>Es ist kein Modell installiert, also gibt es nichts zu exportieren.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/library.py"/>
        <source>No model “{name}” is installed.</source>
        <translation>Es ist kein Modell „{name}“ installiert.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>No picture of “{name}” can be read: it is damaged or cut off.</source>
        <translation>Kein Bild von „{name}“ lässt sich lesen: beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>No projector is chosen.</source>
        <translation>Es ist kein Projektor gewählt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>No server is named.</source>
        <translation>Es ist kein Server genannt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>No setting contains “{words}”.</source>
        <translation>Keine Einstellung enthält „{words}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/library.py"/>
        <source>None is installed.</source>
        <translation>Es ist keines installiert.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>None: the likeliest words</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Normal contrast</source>
        <translation>Normaler Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Not asked.</source>
        <translation>Nicht gefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <location filename="../../ui/farewell.py"/>
        <source>Not everything could be deleted.</source>
        <translation>Nicht alles konnte gelöscht werden.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/screen_note.py"/>
        <location filename="../../ui/desktop/screen_notice.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <source>Not my screen</source>
        <translation>Nicht mein Bildschirm</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Not my screen: ask without its picture</source>
        <translation>Nicht mein Bildschirm: ohne dessen Bild fragen</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Not this part</source>
        <translation>Nicht dieser Teil</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Nothing answers at {host}.</source>
        <translation>Unter {host} antwortet nichts.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>Nothing has been answered yet.</source>
        <translation>Noch wurde nichts beantwortet.</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Nothing has been used so far: no microphone, camera, screen, file or network.</source>
        <translation>Bisher wurde nichts benutzt: kein Mikrofon, keine Kamera, kein Bildschirm, keine Datei, kein Netzwerk.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Nothing heard</source>
        <translation>Nichts gehört</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Nothing is sent; models are downloaded only when you ask for it.</source>
        <translation>Nichts wird gesendet; Modelle werden nur heruntergeladen, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>Nothing that was tried is faster: your settings stay as they are.</source>
        <translation>Nichts von dem Versuchten ist schneller: Ihre Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>Nothing was deleted: {data_folder} cannot be written: {reason}.</source>
        <translation>Nichts wurde gelöscht: {data_folder} ist nicht beschreibbar: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Nothing was found with these filters. Try without them, or other words.</source>
        <translation>Mit diesen Filtern wurde nichts gefunden. Versuchen Sie es ohne sie oder mit anderen Wörtern.</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Nothing was found. Try fewer or other words.</source>
        <translation>Nichts gefunden. Versuchen Sie weniger oder andere Wörter.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Nothing was sent there. Change eyes.address to it if you trust it.</source>
        <translation>Dorthin wurde nichts gesendet. Setzen Sie eyes.address darauf, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/network_lock.py"/>
        <source>Nothing was sent. Only a download you start and a server you name may be reached.</source>
        <translation>Nichts wurde gesendet. Erreichbar ist nur, was Sie selbst herunterladen, und ein Server, den Sie nennen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Of a server that speaks the OpenAI protocol.</source>
        <translation>Eines Servers, der das OpenAI-Protokoll spricht.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Of the conversation and its pictures. More takes more memory.</source>
        <translation>Von Unterhaltung und Bildern. Mehr braucht mehr Speicher.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/system_keyring.py"/>
        <source>On Linux, log in to a desktop with GNOME Keyring or KWallet, unlock it and try again. Where there is none, encrypting the whole disk protects the history, too.</source>
        <translation>Melden Sie sich unter Linux an einem Desktop mit GNOME-Schlüsselbund oder KWallet an, entsperren Sie ihn, und versuchen Sie es erneut. Wo es keinen gibt, schützt auch die Verschlüsselung des ganzen Datenträgers den Verlauf.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <location filename="../../ui/status_strip.py"/>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>On this computer only. Starred ones stay as long as they are starred.</source>
        <translation>Nur auf diesem Computer. Markierte bleiben, solange sie markiert sind.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>One for each core</source>
        <translation>Einer je Kern</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Only if the server wants one. It is kept in the settings file, readable for you alone.</source>
        <translation>Nur, wenn der Server einen verlangt. Er steht in der Einstellungsdatei, nur für Sie lesbar.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/reader.py"/>
        <source>Only reads printed text and quotes it; it does not see things or people.</source>
        <translation>Liest nur gedruckten Text und zitiert ihn; Dinge oder Menschen sieht er nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Only the first sound</source>
        <translation>Nur der erste Ton</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <source>Only {free} are free at the moment.</source>
        <translation>Im Moment sind nur {free} frei.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/eyes.py"/>
        <source>Only {layers} layers fit on the graphics card; the processor computes the others.</source>
        <translation>Nur {layers} Schichten passen auf die Grafikkarte; der Prozessor berechnet die übrigen.</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>Only: {choices}</source>
        <translation>Nur: {choices}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <source>Open its cover, or give it some light.</source>
        <translation>Öffnen Sie die Abdeckung, oder sorgen Sie für Licht.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Open the camera once more</source>
        <translation>Die Kamera noch einmal öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the folder with the logs</source>
        <translation>Den Ordner mit den Logs öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the folder with the models</source>
        <translation>Den Ordner mit den Modellen öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the folder with the settings</source>
        <translation>Den Ordner mit den Einstellungen öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the licence of Kibitz</source>
        <translation>Die Lizenz von Kibitz öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Open the list of all libraries with their licences</source>
        <translation>Die Liste aller Bibliotheken mit ihren Lizenzen öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Open this address in your browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>OpenAI published the Whisper weights under MIT (github.com/openai/whisper); those who offer the converted files say MIT, too.</source>
        <translation>OpenAI hat die Whisper-Gewichte unter MIT veröffentlicht (github.com/openai/whisper); wer die umgewandelten Dateien anbietet, nennt ebenfalls MIT.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <source>Or raise eyes.context_tokens.</source>
        <translation>Oder erhöhen Sie eyes.context_tokens.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Otherwise the camera&apos;s key and button take a picture at once, which also works without looking.</source>
        <translation>Sonst nehmen Taste und Knopf der Kamera sofort ein Bild auf; das geht auch ohne Hinsehen.</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Page down in the conversation</source>
        <translation>In der Unterhaltung nach unten blättern</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Page up in the conversation</source>
        <translation>In der Unterhaltung nach oben blättern</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Panel over other programs</source>
        <translation>Leiste über anderen Programmen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/picture_tools.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Part of the screen</source>
        <translation>Teil des Bildschirms</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <location filename="../../ui/region/control.py"/>
        <source>Part…</source>
        <translation>Teil …</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Past conversations</source>
        <translation>Frühere Unterhaltungen</translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <source>Pause listening</source>
        <translation>Zuhören aussetzen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Pause speaking (Ctrl+Alt+P)</source>
        <translation>Sprechen anhalten (Strg+Alt+P)</translation>
    </message>
    <message>
        <location filename="../../ui/models/download.py"/>
        <source>Pause {title}</source>
        <translation>{title} anhalten</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Pause, go on</source>
        <translation>Anhalten, weiter</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Picture from the camera</source>
        <translation>Bild von der Kamera</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Picture of the screen</source>
        <translation>Bild vom Bildschirm</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Picture of your screen that goes with the question</source>
        <translation>Bild Ihres Bildschirms, das zur Frage gehört</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_canvas.py"/>
        <source>Picture: {description}</source>
        <translation>Bild: {description}</translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>Picture: {name}</source>
        <translation>Bild: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Pictures and videos</source>
        <translation>Bilder und Videos</translation>
    </message>
    <message>
        <location filename="../../ui/composer/shelf.py"/>
        <source>Pictures of the next question</source>
        <translation>Bilder der nächsten Frage</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Piper {name}</source>
        <translation>Piper {name}</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>Piper {name}, {spoken}</source>
        <translation>Piper {name}, {spoken}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Play a sentence</source>
        <translation>Satz abspielen</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>Playing sound failed.</source>
        <translation>Das Abspielen ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <source>PocketSphinx (US English)</source>
        <translation>PocketSphinx (US-Englisch)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Precision of what it keeps in mind</source>
        <translation>Genauigkeit des Gedächtnisses</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Press its key once more within ten seconds of the answer, and it tells more.</source>
        <translation>Drücken Sie die Taste innerhalb von zehn Sekunden nach der Antwort noch einmal, erzählt es mehr.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Press once and just talk: when you pause, the answer comes, and then it is your turn again.
Press again to end.</source>
        <translation>Einmal drücken und einfach sprechen: Machen Sie eine Pause, kommt die Antwort, und dann sind Sie wieder dran.
Zum Beenden wieder drücken.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Press the new key…</source>
        <translation>Neue Taste drücken …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Press to begin, press to end</source>
        <translation>Drücken für Anfang und Ende</translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>Press to enlarge</source>
        <translation>Zum Vergrößern drücken</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Press to talk</source>
        <translation>Reden: drücken</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>Press {key} now, here or in another program, to try it.</source>
        <translation>Drücken Sie zur Probe jetzt {key}, hier oder in einem anderen Programm.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Press, speak, and press again: the answer comes.</source>
        <translation>Drücken, sprechen, wieder drücken: Die Antwort kommt.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>Pressed in another program, it looks at the screen, too, where your desktop allows such keys.</source>
        <translation>In einem anderen Programm gedrückt, wird auch der Bildschirm angesehen, wo der Desktop solche Tasten erlaubt.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py"/>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <location filename="../../ui/history/private_note.py"/>
        <source>Private: this conversation is not kept.</source>
        <translation>Privat: Diese Unterhaltung wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>Probably misheard</source>
        <translation>Vermutlich falsch verstanden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Public domain (LJ Speech)</source>
        <translation>Gemeinfrei (LJ Speech)</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Public domain (LibriVox)</source>
        <translation>Gemeinfrei (LibriVox)</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Public domain (as its uploader states)</source>
        <translation>Gemeinfrei (laut dem Hochladenden)</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>Put the key into eyes.remote_key instead.</source>
        <translation>Tragen Sie den Schlüssel stattdessen in eyes.remote_key ein.</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Put this away</source>
        <translation>Dies ausblenden</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Put {name} beside it; both files come from the same place.</source>
        <translation>Legen Sie {name} daneben; beide Dateien kommen vom selben Ort.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Read it on the web…</source>
        <translation>Im Web lesen …</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/describing.py"/>
        <source>Read my screen to me, word for word.</source>
        <translation>Lies mir meinen Bildschirm vor, Wort für Wort.</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>Read the licence of {title} at {page}</source>
        <translation>Die Lizenz von {title} unter {page} lesen</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/word_reader.py"/>
        <source>Reading a picture ended the text reader.</source>
        <translation>Das Lesen eines Bildes hat den Textleser beendet.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history.py"/>
        <source>Reading conversations in</source>
        <translation>Unterhaltungen werden eingelesen</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Reading the question</source>
        <translation>Lesen der Frage</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <location filename="../../ui/settings/about.py"/>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Ready to ask</source>
        <translation>Bereit für Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recognise speech on</source>
        <translation>Sprache erkennen auf</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recogniser</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recognition</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>Recommended for this computer.</source>
        <translation>Empfohlen für diesen Computer.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Record three seconds</source>
        <translation>Drei Sekunden aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Record three seconds and play them back</source>
        <translation>Drei Sekunden aufnehmen und abspielen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Recording begins or ends, something failed, thinking takes long.</source>
        <translation>Aufnahme beginnt oder endet, etwas schlug fehl, das Denken dauert lange.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/watched_microphone.py"/>
        <source>Recording goes on with the microphone “{title}”.</source>
        <translation>Die Aufnahme geht mit dem Mikrofon „{title}“ weiter.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/listening.py"/>
        <source>Recording stopped after ten minutes. What was said until then is the question.</source>
        <translation>Die Aufnahme endete nach zehn Minuten. Was bis dahin gesagt wurde, ist die Frage.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Recording: say a sentence.</source>
        <translation>Aufnahme läuft: Sagen Sie einen Satz.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_control.py"/>
        <source>Recover</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <location filename="../../ui/models/questions.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>Remove it first, or rename its folder.</source>
        <translation>Entfernen Sie es zuerst, oder benennen Sie seinen Ordner um.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/attachments.py"/>
        <source>Remove picture: {picture}</source>
        <translation>Bild entfernen: {picture}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/own_models.py"/>
        <source>Remove some of them.</source>
        <translation>Entfernen Sie einige davon.</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Remove star</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/attachments.py"/>
        <source>Remove this picture</source>
        <translation>Dieses Bild entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <source>Remove this video</source>
        <translation>Dieses Video entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>Remove {title}?</source>
        <translation>{title} entfernen?</translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pack_export.py"/>
        <source>Rename it in the models folder.</source>
        <translation>Benennen Sie es im Modellordner um.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>Rename or remove that folder.</source>
        <translation>Benennen Sie diesen Ordner um, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Repeat the newest answer</source>
        <translation>Neueste Antwort wiederholen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Replay</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Reset this page</source>
        <translation>Seite zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio.py"/>
        <source>Restart its sound server, or log in again.</source>
        <translation>Starten Sie den Sound-Server neu, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/language.py"/>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Retake</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio.py"/>
        <source>Run packaging/run.sh (or packaging/run.ps1) again to install it.</source>
        <translation>Führen Sie packaging/run.sh (oder packaging/run.ps1) noch einmal aus, um sie zu installieren.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/registry.py"/>
        <location filename="../../assistant/engines/silero.py"/>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <location filename="../../assistant/engines/wake_word.py"/>
        <source>Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.</source>
        <translation>Führen Sie packaging/run.sh (oder packaging/run.ps1) noch einmal aus, um die Installation zu reparieren.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Run “kibitz privacy prove” in a terminal. It lets a spoken question be answered aloud while the system&apos;s own tracer writes down every network call, lists them, and says whether anything reached out.</source>
        <translation>Führen Sie „kibitz privacy prove“ in einem Terminal aus. Eine gesprochene Frage wird laut beantwortet, während ein Werkzeug des Systems jeden Netzwerkaufruf mitschreibt; am Ende steht, ob etwas nach außen ging.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Runs on this computer ({device}).</source>
        <translation>Läuft auf diesem Computer ({device}).</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Russian, a man.</source>
        <translation>Russisch, ein Mann.</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Save as file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>Save it as MP4 (H.264), or take a screenshot of it.</source>
        <translation>Speichern Sie es als MP4 (H.264), oder machen Sie ein Bildschirmfoto davon.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>Save it as PNG or JPEG, or take a screenshot of it.</source>
        <translation>Speichern Sie es als PNG oder JPEG, oder machen Sie ein Bildschirmfoto davon.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Save the ledger</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Save the ledger as a table or as JSON</source>
        <translation>Das Protokoll als Tabelle oder JSON speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Save the spoken answer</source>
        <translation>Gesprochene Antwort speichern</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Save this answer, spoken, as a sound file</source>
        <translation>Diese Antwort gesprochen als Tondatei speichern</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>Say a sentence: Kibitz records three seconds, plays them back, and forgets them.</source>
        <translation>Sagen Sie einen Satz: Kibitz nimmt drei Sekunden auf, spielt sie ab und vergisst sie.</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Say what is on the screen</source>
        <translation>Sagen, was auf dem Bildschirm ist</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Saying “stop” ends an answer</source>
        <translation>„Stop“ zu sagen beendet eine Antwort</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Says what is on the screen.</source>
        <translation>Sagt, was auf dem Bildschirm ist.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Scottish English, a woman.</source>
        <translation>Schottisches Englisch, eine Frau.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/picture_tools.py"/>
        <location filename="../../ui/pictures.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Screen being read</source>
        <translation>Bildschirm wird gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Screen not read</source>
        <translation>Bildschirm nicht gelesen</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screens.py"/>
        <location filename="../../ui/region/picker.py"/>
        <source>Screen {number}</source>
        <translation>Bildschirm {number}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>Screen…</source>
        <translation>Bildschirm …</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Search (Ctrl+K)</source>
        <translation>Suchen (Strg+K)</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Search past conversations</source>
        <translation>Frühere Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Search questions, answers, and words in pictures (Ctrl+K)</source>
        <translation>Fragen, Antworten und Wörter in Bildern durchsuchen (Strg+K)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Search settings</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>See for yourself</source>
        <translation>Selbst nachsehen</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>See kibitz models list --role {role}, or put a model&apos;s folder into {value}.</source>
        <translation>Siehe „kibitz models list --role {role}“, oder legen Sie den Ordner eines Modells in {value}.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/send_ring.py"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location filename="../../ui/composer/send_ring.py"/>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabetaste)</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Send what is written</source>
        <translation>Das Geschriebene senden</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <source>Send what was said</source>
        <translation>Das Gesagte senden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Sent so far</source>
        <translation>Bisher gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Sentence once more</source>
        <translation>Satz noch einmal</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>Set eyes.address, for example to http://127.0.0.1:8080/v1.</source>
        <translation>Setzen Sie eyes.address, zum Beispiel auf http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>Set eyes.context_tokens to {fitting} or less.</source>
        <translation>Setzen Sie eyes.context_tokens auf {fitting} oder weniger.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/computing.py"/>
        <source>Set eyes.kv_type to “f16” and eyes.flash_attention to “auto”.</source>
        <translation>Setzen Sie eyes.kv_type auf „f16“ und eyes.flash_attention auf „auto“.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <source>Set eyes.picture_tokens to {fitting}.</source>
        <translation>Setzen Sie eyes.picture_tokens auf {fitting}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>Set eyes.remote_key.</source>
        <translation>Setzen Sie eyes.remote_key.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>Set eyes.remote_model to one of: {names}.</source>
        <translation>Setzen Sie eyes.remote_model auf eines von diesen: {names}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>Set the device to “auto” or “cpu”, or install CUDA 12 and its cuBLAS library.</source>
        <translation>Setzen Sie das Gerät auf „auto“ oder „cpu“, oder installieren Sie CUDA 12 und die Bibliothek cuBLAS.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>Set the language to “auto”, or install a model that knows it.</source>
        <translation>Setzen Sie die Sprache auf „auto“, oder installieren Sie ein Modell, das sie kennt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Settings, conversations, the ledger, logs and caches. Kibitz then ends.</source>
        <translation>Einstellungen, Unterhaltungen, Protokoll, Logs und Zwischenspeicher. Danach beendet sich Kibitz.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Settings, conversations, the ledger, logs and caches; models if you say so. Kibitz then ends.</source>
        <translation>Einstellungen, Unterhaltungen, Protokoll, Logs und Zwischenspeicher; auf Wunsch auch Modelle. Danach beendet sich Kibitz.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/page.py"/>
        <source>Settings: {title}</source>
        <translation>Einstellungen: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Short (about 100 words)</source>
        <translation>Kurz (etwa 100 Wörter)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Short sounds</source>
        <translation>Kurze Töne</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/prompt.py"/>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Shorten it.</source>
        <translation>Kürzen Sie sie.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>Show all models, and your own</source>
        <translation>Alle Modelle zeigen, auch Ihre eigenen</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Show it as in a mirror; the picture itself is not mirrored</source>
        <translation>Spiegelverkehrt anzeigen; das Bild selbst wird nicht gespiegelt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Show the camera before a picture is taken</source>
        <translation>Kamera vor der Aufnahme anzeigen</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Show the first steps again</source>
        <translation>Erste Schritte noch einmal zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Show the ledger.</source>
        <translation>Protokoll zeigen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Show the ledger…</source>
        <translation>Protokoll zeigen …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Show the models on offer and on this computer</source>
        <translation>Die angebotenen und vorhandenen Modelle zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Show the next wording</source>
        <translation>Nächste Fassung zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Show the wording before this one</source>
        <translation>Vorige Fassung zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/picture_tools.py"/>
        <source>Show what is on your screen (Ctrl+Alt+W)</source>
        <translation>Zeigen, was auf Ihrem Bildschirm ist (Strg+Alt+W)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Show what was understood</source>
        <translation>Verstandenes anzeigen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Show where in the picture the answer was found</source>
        <translation>Zeigen, wo im Bild die Antwort gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>Show your screen, the camera, or a picture first, if your question is about it.</source>
        <translation>Zeigen Sie zuerst Bildschirm, Kamera oder ein Bild, wenn Ihre Frage davon handelt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Shows only what contains these words; Enter goes to the first of it</source>
        <translation>Zeigt nur, was diese Wörter enthält; die Eingabetaste führt zum ersten Treffer</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Shows that Kibitz listens or answers while you work in another program. Not on Wayland.</source>
        <translation>Zeigt, dass Kibitz zuhört oder antwortet, während Sie in einem anderen Programm arbeiten. Nicht unter Wayland.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Silence that ends a question</source>
        <translation>Stille, die eine Frage beendet</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Skip all</source>
        <translation>Alle überspringen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Small and quick, for 4 GB of memory.</source>
        <translation>Klein und schnell, für 4 GB Speicher.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Small and quick.</source>
        <translation>Klein und schnell.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Small, made for reading pictures with much text.</source>
        <translation>Klein, gemacht für Bilder mit viel Text.</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Smallest for other languages; mishears often.</source>
        <translation>Das kleinste für andere Sprachen; versteht oft falsch.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Smallest; English only, and says yes to things that are not there: for trying out.</source>
        <translation>Das kleinste; nur Englisch, und bejaht, was nicht da ist: zum Ausprobieren.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Smallest; mishears often.</source>
        <translation>Das kleinste; versteht oft falsch.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>So does any short word that is louder than the loudspeaker; now and then an answer may pause by itself. Needs “Catch the first word” or a hands-free conversation.</source>
        <translation>Das tut auch jedes kurze Wort, das lauter als der Lautsprecher ist; ab und zu kann eine Antwort von selbst anhalten. Braucht „Das erste Wort mithören“ oder ein freihändiges Gespräch.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>So that Kibitz does not hear itself.</source>
        <translation>Damit Kibitz sich nicht selbst hört.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Some (512 tokens)</source>
        <translation>Etwas (512 Token)</translation>
    </message>
    <message>
        <location filename="../../assistant/errors.py"/>
        <source>Something in Kibitz went wrong that should not ({name}).</source>
        <translation>In Kibitz ging etwas schief, das nicht sollte ({name}).</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Sound (*.wav)</source>
        <translation>Ton (*.wav)</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio.py"/>
        <source>Sound does not work because the PortAudio library is missing.</source>
        <translation>Der Ton funktioniert nicht, weil die Bibliothek PortAudio fehlt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Spanish, a man.</source>
        <translation>Spanisch, ein Mann.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Spanish, a man; a simple voice, at 16 kHz.</source>
        <translation>Spanisch, ein Mann; eine einfache Stimme mit 16 kHz.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <location filename="../../ui/settings/speech.py"/>
        <location filename="../../ui/sidebar.py"/>
        <source>Speak answers</source>
        <translation>Antworten sprechen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Speak for three seconds; what was heard is played back and then forgotten.</source>
        <translation>Sprechen Sie drei Sekunden; das Gehörte wird abgespielt und dann vergessen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Speak now.</source>
        <translation>Sprechen Sie jetzt.</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Speak the newest answer once more</source>
        <translation>Die neueste Antwort noch einmal sprechen</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Speak the rest of this answer (Ctrl+Alt+G)</source>
        <translation>Den Rest dieser Antwort sprechen (Strg+Alt+G)</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Speak the sentence again, or the one before (Ctrl+Alt+B)</source>
        <translation>Den Satz oder den vorigen noch einmal sprechen (Strg+Alt+B)</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Speak this answer again (Ctrl+Alt+R for the newest)</source>
        <translation>Diese Antwort noch einmal sprechen (Strg+Alt+R für die neueste)</translation>
    </message>
    <message>
        <location filename="../../ui/announcer.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Speaking</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>Speaking goes on through “{title}”.</source>
        <translation>Das Sprechen geht über „{title}“ weiter.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Speaking…</source>
        <translation>Spricht …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speaks a sentence with this voice</source>
        <translation>Spricht einen Satz mit dieser Stimme</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speaks a sentence with what is chosen here.</source>
        <translation>Spricht einen Satz mit dem, was hier gewählt ist.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py"/>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speech</source>
        <translation>Sprachausgabe</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>Speech is recognised on the graphics card, too.</source>
        <translation>Auch Sprache wird auf der Grafikkarte erkannt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Star</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <location filename="../../ui/history/model.py"/>
        <source>Starred</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>Start a new conversation.</source>
        <translation>Beginnen Sie eine neue Unterhaltung.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Start a new conversation?</source>
        <translation>Eine neue Unterhaltung beginnen?</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>Start a new one</source>
        <translation>Neue beginnen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/session.py"/>
        <source>Start a new one.</source>
        <translation>Beginnen Sie eine neue.</translation>
    </message>
    <message>
        <location filename="../../ui/sidebar.py"/>
        <source>Start again with an empty conversation (Ctrl+N)</source>
        <translation>Mit einer leeren Unterhaltung neu anfangen (Strg+N)</translation>
    </message>
    <message>
        <location filename="../../assistant/control.py"/>
        <source>Start it with “kibitz”, or from the desktop&apos;s menu.</source>
        <translation>Starten Sie es mit „kibitz“ oder aus dem Menü des Desktops.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Start talking</source>
        <translation>Losreden</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>Start the server there, or correct eyes.address.</source>
        <translation>Starten Sie dort den Server, oder berichtigen Sie eyes.address.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>Start this program in a desktop session, or give it a picture file instead.</source>
        <translation>Starten Sie dieses Programm in einer Desktop-Sitzung, oder geben Sie ihm stattdessen eine Bilddatei.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/login.py"/>
        <source>Start when I log in</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <location filename="../../ui/engine_chip.py"/>
        <source>Starter</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/models_menu.py"/>
        <source>Starter engine</source>
        <translation>Basis-Engine</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Starter engine.</source>
        <translation>Basis-Engine.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Starter engine: it can only read text in pictures. Press for models.</source>
        <translation>Basis-Engine: Sie kann nur Text in Bildern lesen. Drücken Sie für Modelle.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>Starter reader (text only)</source>
        <translation>Basis-Leser (nur Text)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>Starter recogniser (US English)</source>
        <translation>Basis-Spracherkennung (US-Englisch)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>Starter voice (eSpeak NG)</source>
        <translation>Basis-Stimme (eSpeak NG)</translation>
    </message>
    <message>
        <location filename="../../assistant/autostart.py"/>
        <source>Starting at login cannot be set: {reason}.</source>
        <translation>Der Start beim Anmelden lässt sich nicht einrichten: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/autostart.py"/>
        <source>Starting at login cannot be switched off: {reason}.</source>
        <translation>Der Start beim Anmelden lässt sich nicht abschalten: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Starting the camera…</source>
        <translation>Kamera wird gestartet …</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <source>Stay below {repetitions} in all lengths.</source>
        <translation>Bleiben Sie bei allen Längen unter {repetitions}.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <location filename="../../ui/farewell.py"/>
        <source>Still there: {path} ({reason})</source>
        <translation>Noch da: {path} ({reason})</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <location filename="../../ui/desktop/menu.py"/>
        <location filename="../../ui/first_run/microphone.py"/>
        <location filename="../../ui/history/progress.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <location filename="../../ui/models/activity.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/settings/sound_test.py"/>
        <location filename="../../ui/settings/speech.py"/>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>Stop listening again</source>
        <translation>Erneutes Anhören beenden</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>Stop loading</source>
        <translation>Laden beenden</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <source>Stop looking through this video</source>
        <translation>Das Durchsehen dieses Videos beenden</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Stop this</source>
        <translation>Dies beenden</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Stop this answer (Esc)</source>
        <translation>Diese Antwort beenden (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/history/progress.py"/>
        <source>Stop this; conversations stay as they were</source>
        <translation>Dies beenden; Unterhaltungen bleiben, wie sie waren</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Stop trying; nothing is changed</source>
        <translation>Ausprobieren beenden; nichts wird geändert</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Stop, while there is something to stop</source>
        <translation>Stopp, solange es etwas zu stoppen gibt</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Stop: the answer, recording, or what is to be sent</source>
        <translation>Stopp: die Antwort, die Aufnahme oder was gesendet werden soll</translation>
    </message>
    <message>
        <location filename="../../ui/history/progress.py"/>
        <source>Stop: {doing}</source>
        <translation>Beenden: {doing}</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped before an answer began.</source>
        <translation>Gestoppt, bevor eine Antwort begann.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Stopped {time} after you asked, at “{stage}”</source>
        <translation>Gestoppt {time} nach Ihrer Frage, bei „{stage}“</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Stopped {time} after you stopped talking, at “{stage}”</source>
        <translation>Gestoppt {time} nach Ihrem letzten Wort, bei „{stage}“</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestoppt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped. What is dimmed was not heard.</source>
        <translation>Gestoppt. Das Blasse war nicht zu hören.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Stopped. What is dimmed was not heard. Say “go on” to hear the rest.</source>
        <translation>Gestoppt. Das Blasse war nicht zu hören. Sagen Sie „mach weiter“, um den Rest zu hören.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history_thread.py"/>
        <source>Stopped. What was done before that stays.</source>
        <translation>Gestoppt. Was vorher getan wurde, bleibt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Switch “Catch the first word” on first: the microphone has to be open for that.</source>
        <translation>Schalten Sie zuerst „Das erste Wort mithören“ ein: Dafür muss das Mikrofon offen sein.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>System default: {name}</source>
        <translation>Systemstandard: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tabelle (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take a picture (Space or Enter)</source>
        <translation>Bild aufnehmen (Leertaste oder Eingabetaste)</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Take a picture of the screen</source>
        <translation>Bild vom Bildschirm aufnehmen</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/picture_desk.py"/>
        <source>Take a picture of the screen with the Screen button and allow it; then it works while you talk, too.</source>
        <translation>Nehmen Sie mit dem Knopf „Bildschirm“ ein Bild auf, und erlauben Sie es; dann geht es auch, während Sie sprechen.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Take a picture with the camera</source>
        <translation>Bild mit der Kamera aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/picture_tools.py"/>
        <source>Take a picture with the camera (Ctrl+Alt+C)</source>
        <translation>Bild mit der Kamera aufnehmen (Strg+Alt+C)</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>Take a screenshot with the desktop&apos;s own key, and paste or attach it.</source>
        <translation>Machen Sie mit der Taste des Desktops ein Bildschirmfoto, und fügen Sie es ein oder an.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take another picture (R)</source>
        <translation>Ein anderes Bild aufnehmen (R)</translation>
    </message>
    <message>
        <location filename="../../ui/composer/screen_note.py"/>
        <source>Take it away, and add it again once parts of it are covered</source>
        <translation>Nehmen Sie es weg, und fügen Sie es mit verdeckten Stellen wieder hinzu</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <source>Take models out of memory</source>
        <translation>Modelle aus dem Speicher nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Take the picture {seconds} seconds after pressing</source>
        <translation>Das Bild {seconds} Sekunden nach dem Drücken aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>Taken from other programs only while there is something to stop. Not on Wayland.</source>
        <translation>Anderen Programmen nur genommen, solange es etwas zu stoppen gibt. Nicht unter Wayland.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>Talk</source>
        <translation>Sprechen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Talk key</source>
        <translation>Sprechtaste</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Talk, with a look at the screen</source>
        <translation>Sprechen, mit Blick auf den Bildschirm</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Talking</source>
        <translation>Sprechen</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <source>Tap to send {seconds}</source>
        <translation>Senden {seconds}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Tell me when something that took long is done</source>
        <translation>Melden, wenn etwas Langes fertig ist</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Text (Markdown) with pictures…</source>
        <translation>Text (Markdown) mit Bildern …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Text in pictures of past conversations is read while nothing else goes on, so that it can be found.</source>
        <translation>Text in Bildern früherer Unterhaltungen wird gelesen, während sonst nichts läuft, damit er sich finden lässt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/reader.py"/>
        <source>Text reader (RapidOCR)</source>
        <translation>Textleser (RapidOCR)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <location filename="../../ui/pill/parts.py"/>
        <location filename="../../ui/pill/state.py"/>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>That host is not in the catalogue, so nothing was asked of it.</source>
        <translation>Dieser Host steht nicht im Katalog, darum wurde er nichts gefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>That is it. Kibitz listens while you hold the key.</source>
        <translation>Genau so. Kibitz hört zu, solange Sie die Taste halten.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>That key differs from keyboard to keyboard. Take a letter, a digit, or a key such as F9.</source>
        <translation>Diese Taste ist auf jeder Tastatur anders. Nehmen Sie einen Buchstaben, eine Ziffer oder eine Taste wie F9.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <source>The JSON schema counts too far for llama.cpp.</source>
        <translation>Das JSON-Schema zählt zu weit für llama.cpp.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <source>The JSON schema is not a JSON object.</source>
        <translation>Das JSON-Schema ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>The JSON schema is not valid JSON: {error}.</source>
        <translation>Das JSON-Schema ist kein gültiges JSON: {error}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <source>The JSON schema is too large for llama.cpp.</source>
        <translation>Das JSON-Schema ist zu groß für llama.cpp.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <source>The JSON schema says something that llama.cpp cannot enforce.</source>
        <translation>Das JSON-Schema sagt etwas, das llama.cpp nicht erzwingen kann.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The LFM Open License is no open-source licence: companies above a certain revenue need another one.</source>
        <translation>Die LFM Open License ist keine Open-Source-Lizenz: Firmen über einem gewissen Umsatz brauchen eine andere.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>The Whisper model {folder} is damaged.</source>
        <translation>Das Whisper-Modell {folder} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>The Whisper model {path} lacks the file vocabulary.json.</source>
        <translation>Dem Whisper-Modell {path} fehlt die Datei vocabulary.json.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>The Whisper model {path} lacks the file {name}.</source>
        <translation>Dem Whisper-Modell {path} fehlt die Datei {name}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>The address holds a name or password.</source>
        <translation>Die Adresse enthält einen Namen oder ein Passwort.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/addresses.py"/>
        <source>The address holds a name or password. Write the key below instead.</source>
        <translation>Die Adresse enthält einen Namen oder ein Passwort. Tragen Sie stattdessen unten den Schlüssel ein.</translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>The answer is spoken and written. Esc stops it.</source>
        <translation>Die Antwort wird gesprochen und geschrieben. Esc stoppt sie.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>The answer is still there to read.</source>
        <translation>Die Antwort ist weiter zu lesen.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The best eyes here, for a graphics card with 8 GB or more.</source>
        <translation>Die besten Augen hier, für eine Grafikkarte mit 8 GB oder mehr.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The best of its size, for 16 GB of memory or a graphics card with 6 GB.</source>
        <translation>Das beste seiner Größe, für 16 GB Speicher oder eine Grafikkarte mit 6 GB.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <location filename="../../assistant/capture/camera_stream.py"/>
        <source>The camera does not answer.</source>
        <translation>Die Kamera antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>The camera gives no picture.</source>
        <translation>Die Kamera liefert kein Bild.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>The camera is there, but cannot be used now.</source>
        <translation>Die Kamera ist da, lässt sich aber gerade nicht benutzen.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>The camera “{name}” cannot be opened.</source>
        <translation>Die Kamera „{name}“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <source>The camera&apos;s picture is black.</source>
        <translation>Das Kamerabild ist schwarz.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>The camera&apos;s picture is black. Open its cover, or give it some light.</source>
        <translation>Das Kamerabild ist schwarz. Öffnen Sie die Abdeckung, oder sorgen Sie für Licht.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The certificate of the server at {host} is not one that is trusted.</source>
        <translation>Dem Zertifikat des Servers unter {host} wird nicht vertraut.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>The certificate of {host} is not trusted here.</source>
        <translation>Dem Zertifikat von {host} wird hier nicht vertraut.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>The chosen loudspeaker is not there. The computer&apos;s usual one is used.</source>
        <translation>Der gewählte Lautsprecher ist nicht da. Der übliche des Computers wird benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/watched_microphone.py"/>
        <source>The chosen microphone is not there. The computer&apos;s usual one is used.</source>
        <translation>Das gewählte Mikrofon ist nicht da. Das übliche des Computers wird benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The connection to the server at {host} broke off.</source>
        <translation>Die Verbindung zum Server unter {host} brach ab.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>The connection to {host} broke.</source>
        <translation>Die Verbindung zu {host} brach ab.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/session.py"/>
        <source>The conversation is longer than the model&apos;s context window.</source>
        <translation>Die Unterhaltung ist länger als das Kontextfenster des Modells.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history_transfer.py"/>
        <source>The conversation was written to {where}.</source>
        <translation>Die Unterhaltung wurde nach {where} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/exchange.py"/>
        <location filename="../../assistant/conversation/written_out.py"/>
        <source>The conversations cannot be written to {folder}: {reason}.</source>
        <translation>Die Unterhaltungen lassen sich nicht nach {folder} schreiben: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>The defaults are used.</source>
        <translation>Die Standardwerte gelten.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The description {name} cannot be read: {reason}.</source>
        <translation>Die Beschreibung {name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The description {name} is damaged.</source>
        <translation>Die Beschreibung {name} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The desktop did not answer the request for a screenshot.</source>
        <translation>Der Desktop hat auf die Bitte um ein Bildschirmfoto nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The desktop took no screenshot.</source>
        <translation>Der Desktop hat kein Bildschirmfoto gemacht.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/picture_desk.py"/>
        <source>The desktop wants to ask you before Kibitz may look at the screen.</source>
        <translation>Der Desktop will Sie fragen, bevor Kibitz den Bildschirm ansehen darf.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>The desktop was told that Kibitz may not have keys that work everywhere.</source>
        <translation>Dem Desktop wurde gesagt, dass Kibitz keine überall wirkenden Tasten haben darf.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The desktop&apos;s screenshot cannot be read.</source>
        <translation>Das Bildschirmfoto des Desktops lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>The desktop&apos;s service for keys that work everywhere does not answer.</source>
        <translation>Der Dienst des Desktops für überall wirkende Tasten antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/models/choice.py"/>
        <source>The disk has {size} free, and {missing} are missing.</source>
        <translation>Auf dem Datenträger sind {size} frei, es fehlen {missing}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/supervision.py"/>
        <source>The engine process cannot be started: {reason}.</source>
        <translation>Der Engine-Prozess lässt sich nicht starten: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/link.py"/>
        <source>The engine process crashed ({reason}).</source>
        <translation>Der Engine-Prozess ist abgestürzt ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/link.py"/>
        <source>The engine process ended unexpectedly.</source>
        <translation>Der Engine-Prozess endete unerwartet.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/roster.py"/>
        <source>The engine process ended {deaths_at_rest} times without having work. {reason}</source>
        <translation>Der Engine-Prozess endete {deaths_at_rest}-mal, ohne Arbeit zu haben. {reason}</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/link.py"/>
        <source>The engine process gave no sign of life for {seconds:.0f} seconds.</source>
        <translation>Der Engine-Prozess gab {seconds:.0f} Sekunden lang kein Lebenszeichen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/link.py"/>
        <source>The engine process was killed; perhaps the computer ran out of memory.</source>
        <translation>Der Engine-Prozess wurde beendet; vielleicht ging dem Computer der Speicher aus.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/calls.py"/>
        <source>The engine stopped in the middle of this answer.</source>
        <translation>Die Engine stoppte mitten in dieser Antwort.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/calls.py"/>
        <source>The engine stopped twice while it worked on this, so it was not asked again.</source>
        <translation>Die Engine stoppte zweimal bei dieser Arbeit, darum wurde sie nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/bridge.py"/>
        <source>The engines are being started again.</source>
        <translation>Die Engines werden neu gestartet.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/engine_process.py"/>
        <source>The engines start anew, because it has changed whether they need the network.</source>
        <translation>Die Engines starten neu, weil sich geändert hat, ob sie das Netzwerk brauchen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>The fewer pixels it has, the better small print is read. Ctrl+Alt+S lets you choose a part yourself. On Wayland it is always everything.</source>
        <translation>Je weniger Bildpunkte, desto besser wird Kleingedrucktes gelesen. Strg+Alt+S lässt Sie selbst einen Teil wählen. Unter Wayland ist es immer alles.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>The file preprocessor_config.json of {folder} belongs to another model.</source>
        <translation>Die Datei preprocessor_config.json von {folder} gehört zu einem anderen Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>The file {file} of the Whisper model is damaged.</source>
        <translation>Die Datei {file} des Whisper-Modells ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The file {name} is not a Piper voice.</source>
        <translation>Die Datei {name} ist keine Piper-Stimme.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The first word was on the screen after {time}.</source>
        <translation>Das erste Wort war nach {time} auf dem Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>The folder holds no model.</source>
        <translation>Der Ordner enthält kein Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/eyes.py"/>
        <source>The graphics card could not be used, so the processor is: {sentence}</source>
        <translation>Die Grafikkarte ließ sich nicht benutzen, darum rechnet der Prozessor: {sentence}</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/gguf.py"/>
        <source>The header of the model file {name} is damaged or cut off.</source>
        <translation>Der Kopf der Modelldatei {name} ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/recorder.py"/>
        <source>The history can be written again. Nothing is missing from it.</source>
        <translation>Der Verlauf ist wieder beschreibbar. Es fehlt nichts darin.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/copying.py"/>
        <source>The history cannot be changed: {reason}.</source>
        <translation>Der Verlauf lässt sich nicht ändern: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/session.py"/>
        <source>The history cannot be read or written: {reason}.</source>
        <translation>Der Verlauf lässt sich nicht lesen oder schreiben: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>The history is being encrypted or decrypted already.</source>
        <translation>Der Verlauf wird gerade ver- oder entschlüsselt.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>The history is encrypted, and its key is not in the system&apos;s keyring any more.</source>
        <translation>Der Verlauf ist verschlüsselt, und sein Schlüssel ist nicht mehr im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>The history is encrypted, and {file}, which names its key, cannot be read.</source>
        <translation>Der Verlauf ist verschlüsselt, und {file}, worin sein Schlüssel genannt ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/protecting.py"/>
        <source>The history is encrypted. Its key is in the system&apos;s keyring; without it nobody can read the history.</source>
        <translation>Der Verlauf ist verschlüsselt. Sein Schlüssel liegt im Schlüsselbund des Systems; ohne ihn kann niemand den Verlauf lesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/protecting.py"/>
        <source>The history is not encrypted any more.</source>
        <translation>Der Verlauf ist nicht mehr verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>The history is not encrypted, so no key of it can be lost.</source>
        <translation>Der Verlauf ist nicht verschlüsselt, also kann kein Schlüssel verloren gehen.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>The history was damaged. {conversations} conversations with {turns} questions could be saved; the damaged file was kept as {aside}.</source>
        <translation>Der Verlauf war beschädigt. {conversations} Unterhaltungen mit {turns} Fragen ließen sich retten; die beschädigte Datei bleibt als {aside}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>The history was written by a newer Kibitz than this one.</source>
        <translation>Der Verlauf wurde von einem neueren Kibitz geschrieben.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>The history {path} cannot be used: {reason}.</source>
        <translation>Der Verlauf {path} lässt sich nicht benutzen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>The key for the server has characters that cannot be sent.</source>
        <translation>Der Schlüssel für den Server enthält Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>The key of the history is in the keyring, so nothing has to be begun anew.</source>
        <translation>Der Schlüssel des Verlaufs liegt im Schlüsselbund, also muss nichts neu begonnen werden.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>The kind of sound in {name} is not known.</source>
        <translation>Die Art des Tons in {name} ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>The kind of video in “{name}” is not known here.</source>
        <translation>Die Art des Videos in „{name}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The largest here, for a graphics card with 10 GB or more.</source>
        <translation>Das größte hier, für eine Grafikkarte mit 10 GB oder mehr.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The last answer came within {time}.</source>
        <translation>Die letzte Antwort kam innerhalb von {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>The ledger tells when, why and how long; never what was seen or heard.</source>
        <translation>Das Protokoll sagt, wann, warum und wie lange; nie, was zu sehen oder zu hören war.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>The library eSpeak NG does not start: {error}.</source>
        <translation>Die Bibliothek eSpeak NG startet nicht: {error}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/probes/probe.py"/>
        <source>The library failed ({name}).</source>
        <translation>Die Bibliothek hat versagt ({name}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>The list of models in {folder} is damaged.</source>
        <translation>Die Modell-Liste in {folder} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>The list of models {file} cannot be read: {reason}.</source>
        <translation>Die Modell-Liste {file} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>The list of models {file} is not valid TOML: {error}.</source>
        <translation>Die Modell-Liste {file} ist kein gültiges TOML: {error}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>The list of models {file} is too large.</source>
        <translation>Die Modell-Liste {file} ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>The loudspeaker does not take any more sound.</source>
        <translation>Der Lautsprecher nimmt keinen Ton mehr an.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>The loudspeaker is gone.</source>
        <translation>Der Lautsprecher ist weg.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>The loudspeaker is muted.</source>
        <translation>Der Lautsprecher ist stummgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The mark at {time}: so long people take to answer each other.</source>
        <translation>Die Marke bei {time}: So lange brauchen Menschen, um einander zu antworten.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <source>The message has {count:,} characters, and the model&apos;s context window holds {room} tokens.</source>
        <translation>Die Nachricht hat {count:,} Zeichen, und das Kontextfenster des Modells fasst {room} Token.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>The microphone delivers no sound any more.</source>
        <translation>Das Mikrofon liefert keinen Ton mehr.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone delivers no sound.</source>
        <translation>Das Mikrofon liefert keinen Ton.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>The microphone is being opened</source>
        <translation>Das Mikrofon wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <location filename="../../assistant/capture/watched_microphone.py"/>
        <source>The microphone is gone.</source>
        <translation>Das Mikrofon ist weg.</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>The microphone is open, so that your first word is not cut. Half a second of it is kept in memory, and overwritten all the time. Until you talk, nothing is listened for but what you let it in the settings: “hey Kibitz”, or “stop” during an answer. Standing by can be switched off there, too.</source>
        <translation>Das Mikrofon ist offen, damit Ihr erstes Wort nicht abgeschnitten wird. Eine halbe Sekunde wird im Arbeitsspeicher behalten und ständig überschrieben. Bis Sie sprechen, wird auf nichts gelauscht als auf das, was Sie in den Einstellungen erlauben: „Hey Kibitz“ oder „Stop“ während einer Antwort. Dort lässt sich die Bereitschaft auch abschalten.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/listening.py"/>
        <source>The microphone is silent. Is it muted, or is another one chosen?</source>
        <translation>Das Mikrofon ist still. Ist es stummgeschaltet, oder ist ein anderes gewählt?</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone is silent: it is muted, or this program may not listen to it.</source>
        <translation>Das Mikrofon ist still: stummgeschaltet, oder dieses Programm darf es nicht benutzen.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone is too loud. Turn it down, or move further away.</source>
        <translation>Das Mikrofon ist zu laut. Drehen Sie es leiser, oder gehen Sie weiter weg.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>The microphone stays open, and half a second is kept in memory and overwritten all the time, so that your first word is not cut. Otherwise it opens when you press the key: wait for its sound. A Bluetooth headset plays music in poor quality while its microphone is open.</source>
        <translation>Das Mikrofon bleibt offen, und eine halbe Sekunde wird im Arbeitsspeicher behalten und ständig überschrieben, damit Ihr erstes Wort nicht abgeschnitten wird. Sonst öffnet es sich beim Drücken der Taste: Warten Sie auf seinen Ton. Ein Bluetooth-Headset spielt Musik schlecht, während sein Mikrofon offen ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/watched_microphone.py"/>
        <source>The microphone was muted.</source>
        <translation>Das Mikrofon wurde stummgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/sound_check.py"/>
        <source>The microphone works.</source>
        <translation>Das Mikrofon funktioniert.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/downloads.py"/>
        <source>The mirror “{mirror}” is no address.</source>
        <translation>Der Spiegelserver „{mirror}“ ist keine Adresse.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/picture_cache.py"/>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>The model cannot take this picture.</source>
        <translation>Das Modell kann dieses Bild nicht aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>The model computes nonsense: its file is damaged.</source>
        <translation>Das Modell rechnet Unsinn: Seine Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>The model failed while looking at the picture.</source>
        <translation>Das Modell hat beim Ansehen des Bildes versagt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>The model failed while reading (llama.cpp error {result}).</source>
        <translation>Das Modell hat beim Lesen versagt (llama.cpp-Fehler {result}).</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/gguf.py"/>
        <source>The model file {name} is cut off: {size_bytes:,} of {expected_bytes:,} bytes.</source>
        <translation>Die Modelldatei {name} ist abgeschnitten: {size_bytes:,} von {expected_bytes:,} Byte.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/gguf.py"/>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>Die Modelldatei {path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/gguf.py"/>
        <source>The model file {path} does not exist.</source>
        <translation>Die Modelldatei {path} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>The model gave no result.</source>
        <translation>Das Modell lieferte kein Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>The model in use cannot see pictures</source>
        <translation>Das gewählte Modell sieht keine Bilder</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/screen_look.py"/>
        <source>The model in use reads text only, so your screen did not go with the question.</source>
        <translation>Das gewählte Modell liest nur Text, deshalb ging Ihr Bildschirm nicht mit der Frage mit.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/text_only.py"/>
        <source>The model in use reads text only: it cannot see pictures.</source>
        <translation>Das gewählte Modell liest nur Text und sieht keine Bilder.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/sight_note.py"/>
        <source>The model in use reads text only: it cannot see pictures. They stay here while you choose another.</source>
        <translation>Das gewählte Modell liest nur Text und sieht keine Bilder. Sie bleiben hier, während Sie ein anderes wählen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/session.py"/>
        <source>The model was asked for a word before it had read the question.</source>
        <translation>Das Modell wurde nach einem Wort gefragt, bevor es die Frage gelesen hatte.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>The model was given tokens that it does not know.</source>
        <translation>Das Modell bekam Token, die es nicht kennt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/chat_template.py"/>
        <source>The model&apos;s chat template cannot be used: {reason}.</source>
        <translation>Die Chat-Vorlage des Modells lässt sich nicht benutzen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>The model&apos;s context window is full.</source>
        <translation>Das Kontextfenster des Modells ist voll.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The model&apos;s page and those who offer these files say Apache-2.0.</source>
        <translation>Die Seite des Modells und die Anbieter dieser Dateien nennen Apache-2.0.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The model&apos;s page says apache-2.0 (read 2026-09-25).</source>
        <translation>Die Seite des Modells nennt apache-2.0 (gelesen am 25. 9. 2026).</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>The monitor with the mouse pointer</source>
        <translation>Bildschirm mit Mauszeiger</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The most exact for many languages; slow without a graphics card.</source>
        <translation>Das genaueste für viele Sprachen; langsam ohne Grafikkarte.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>The network stays locked, except for a model that you choose to download.</source>
        <translation>Das Netzwerk bleibt gesperrt, außer für ein Modell, das Sie herunterladen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>The next question then waits until they are loaded again.</source>
        <translation>Die nächste Frage wartet dann, bis sie wieder geladen sind.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>The pack in {folder} cannot be used: {problems}</source>
        <translation>Das Paket in {folder} lässt sich nicht benutzen: {problems}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>The pack in {folder} was made by another version of Kibitz.</source>
        <translation>Das Paket in {folder} stammt von einer anderen Version von Kibitz.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>The part of “{name}” ends before it begins.</source>
        <translation>Der Teil von „{name}“ endet, bevor er beginnt.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/picture_desk.py"/>
        <source>The picture cannot be saved as {path}: {reason}.</source>
        <translation>Das Bild lässt sich nicht als {path} speichern: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>The picture needs {cells} tokens at once, and the model was loaded for {size}.</source>
        <translation>Das Bild braucht {cells} Token auf einmal, und das Modell wurde für {size} geladen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <source>The picture needs {seen} tokens, and the model&apos;s context window holds {room}.</source>
        <translation>Das Bild braucht {seen} Token, und das Kontextfenster des Modells fasst {room}.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/screen_look.py"/>
        <source>The picture of the screen came too late for this question.</source>
        <translation>Das Bild des Bildschirms kam zu spät für diese Frage.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>The picture of the screen is all black.</source>
        <translation>Das Bild des Bildschirms ist ganz schwarz.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>The picture of the screen that goes with what you say is taken away again.</source>
        <translation>Das Bild des Bildschirms, das zum Gesagten gehört, wird wieder weggenommen.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>The picture that was taken</source>
        <translation>Das aufgenommene Bild</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/picture_desk.py"/>
        <source>The picture was saved as {path}.</source>
        <translation>Das Bild wurde als {path} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>The picture was taken.</source>
        <translation>Das Bild wurde aufgenommen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/prompt.py"/>
        <source>The pictures need {seen} tokens, and the model&apos;s context window holds {room}.</source>
        <translation>Die Bilder brauchen {seen} Token, und das Kontextfenster des Modells fasst {room}.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>The pictures of “{name}” have more than {most} megapixels.</source>
        <translation>Die Bilder von „{name}“ haben mehr als {most} Megapixel.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/probes/probe.py"/>
        <source>The process that asked has crashed.</source>
        <translation>Der fragende Prozess ist abgestürzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>The processor does the work here, with {cores} and {memory:.0f} GB of memory.</source>
        <translation>Hier arbeitet der Prozessor, mit {cores} und {memory:.0f} GB Speicher.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>The projector {name} cannot be used with this model: it belongs to another one, or is damaged.</source>
        <translation>Der Projektor {name} lässt sich mit diesem Modell nicht benutzen: Er gehört zu einem anderen oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>The projector {name} is made for sound, not pictures.</source>
        <translation>Der Projektor {name} ist für Ton gemacht, nicht für Bilder.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>The proxy does not pass the download on.</source>
        <translation>Der Proxy reicht den Download nicht weiter.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>The proxy that this system names cannot be used.</source>
        <translation>Der Proxy, den dieses System nennt, lässt sich nicht benutzen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The question is too long for the model at {host}{said}.</source>
        <translation>Die Frage ist zu lang für das Modell unter {host}{said}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/prompt.py"/>
        <source>The question needs {count} tokens, and the model has room for {limit}.</source>
        <translation>Die Frage braucht {count} Token, und das Modell hat Platz für {limit}.</translation>
    </message>
    <message>
        <location filename="../../ui/history/events.py"/>
        <source>The question was deleted, with what followed it.</source>
        <translation>Die Frage wurde gelöscht, mit allem, was folgte.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_control.py"/>
        <source>The recording ({seconds} s) was not sent. No speech was noticed in it.</source>
        <translation>Die Aufnahme ({seconds} s) wurde nicht gesendet. Darin war keine Sprache zu erkennen.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled.</source>
        <translation>Die Aufnahmen sind frei, aber das Netz wurde auf der Stimme „Lessac“ aufgebaut, deren Aufnahmen nur der Forschung dienen. Ob das diese Stimme bindet, ist ungeklärt.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled. CC BY asks you to name the source where others hear the voice: LibriTTS-R, Koizumi et al. 2023.</source>
        <translation>Die Aufnahmen sind frei, aber das Netz wurde auf der Stimme „Lessac“ aufgebaut, deren Aufnahmen nur der Forschung dienen. Ob das diese Stimme bindet, ist ungeklärt. CC BY verlangt, die Quelle zu nennen, wo andere die Stimme hören: LibriTTS-R, Koizumi et al. 2023.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled. CC BY asks you to name the source where others hear the voice: SIWIS, Yamagishi et al. 2017.</source>
        <translation>Die Aufnahmen sind frei, aber das Netz wurde auf der Stimme „Lessac“ aufgebaut, deren Aufnahmen nur der Forschung dienen. Ob das diese Stimme bindet, ist ungeklärt. CC BY verlangt, die Quelle zu nennen, wo andere die Stimme hören: SIWIS, Yamagishi et al. 2017.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free, but the network was trained further from the voice “Lessac”, whose recordings are for research only. Whether that binds this voice is not settled. CC BY asks you to name the source where others hear the voice; see its card.</source>
        <translation>Die Aufnahmen sind frei, aber das Netz wurde auf der Stimme „Lessac“ aufgebaut, deren Aufnahmen nur der Forschung dienen. Ob das diese Stimme bindet, ist ungeklärt. CC BY verlangt, die Quelle zu nennen, wo andere die Stimme hören; siehe ihre Karte.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>The recordings are free. What the network was first trained on is not stated; most such voices began as “Lessac”, whose recordings are for research only.</source>
        <translation>Die Aufnahmen sind frei. Worauf das Netz zuerst trainiert wurde, ist nicht angegeben; die meisten solchen Stimmen begannen als „Lessac“, deren Aufnahmen nur der Forschung dienen.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>The same part of the screen goes along.</source>
        <translation>Derselbe Teil des Bildschirms gehört zur Frage.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/screen_note.py"/>
        <source>The same part of your screen goes with the question</source>
        <translation>Derselbe Teil Ihres Bildschirms gehört zur Frage</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>The same, while nothing is typed</source>
        <translation>Dasselbe, solange nichts geschrieben ist</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/text/fields.py"/>
        <source>The schema is not valid JSON: {error}.</source>
        <translation>Das Schema ist kein gültiges JSON: {error}.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/text/fields.py"/>
        <source>The schema&apos;s property “{name}” is not an object.</source>
        <translation>Die Eigenschaft „{name}“ des Schemas ist kein Objekt.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/screen_look.py"/>
        <source>The screen was not looked at. {error}</source>
        <translation>Der Bildschirm wurde nicht angesehen. {error}</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>The screenshot was refused.</source>
        <translation>Das Bildschirmfoto wurde abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} does not accept the key.</source>
        <translation>Der Server unter {host} nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} does not know this model or address{said}.</source>
        <translation>Der Server unter {host} kennt dieses Modell oder diese Adresse nicht{said}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} failed (error {status}){said}.</source>
        <translation>Der Server unter {host} hat versagt (Fehler {status}){said}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>The server at {host} has no model called “{wanted}”.</source>
        <translation>Der Server unter {host} hat kein Modell namens „{wanted}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>The server at {host} has no model loaded.</source>
        <translation>Der Server unter {host} hat kein Modell geladen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} has said nothing for {seconds:.0f} seconds.</source>
        <translation>Der Server unter {host} schweigt seit {seconds:.0f} Sekunden.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} is busy{said}.</source>
        <translation>Der Server unter {host} ist beschäftigt{said}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} refused the question{said}.</source>
        <translation>Der Server unter {host} hat die Frage abgelehnt{said}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} sends everything on to another address, {location}.</source>
        <translation>Der Server unter {host} leitet alles an eine andere Adresse weiter, {location}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>The server at {host} wants a key.</source>
        <translation>Der Server unter {host} verlangt einen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>The server is in use. Switch it off first.</source>
        <translation>Der Server ist in Benutzung. Schalten Sie ihn zuerst aus.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>The settings cannot be written to {path}: {reason}.</source>
        <translation>Die Einstellungen lassen sich nicht nach {path} schreiben: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>The settings file {path} cannot be read: {reason}.</source>
        <translation>Die Einstellungsdatei {path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>The settings file {path} has a wrong value: {problem}.</source>
        <translation>Die Einstellungsdatei {path} hat einen falschen Wert: {problem}.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>The settings file {path} has an unknown entry “{name}”.</source>
        <translation>Die Einstellungsdatei {path} hat einen unbekannten Eintrag „{name}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>The settings file {path} is nested too deeply.</source>
        <translation>Die Einstellungsdatei {path} ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>The settings file {path} is not text in UTF-8.</source>
        <translation>Die Einstellungsdatei {path} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>The settings file {path} is not valid TOML: {error}.</source>
        <translation>Die Einstellungsdatei {path} ist kein gültiges TOML: {error}.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>The settings from before are in use again.</source>
        <translation>Die Einstellungen von vorher gelten wieder.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/audio.py"/>
        <source>The sound cannot be written to {path}: {reason}.</source>
        <translation>Der Ton lässt sich nicht nach {path} schreiben: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/devices.py"/>
        <source>The sound server of this computer does not answer.</source>
        <translation>Der Sound-Server dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio.py"/>
        <source>The sound system of this computer does not answer.</source>
        <translation>Das Tonsystem dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/playback_control.py"/>
        <source>The spoken answer was saved as {name}.</source>
        <translation>Die gesprochene Antwort wurde als {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/text/fields.py"/>
        <source>The starter engine cannot fill in “{name}”: it is a list or an object.</source>
        <translation>Die Basis-Engine kann „{name}“ nicht ausfüllen: Es ist eine Liste oder ein Objekt.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/text/fields.py"/>
        <source>The starter engine fills in only a JSON schema with “properties”.</source>
        <translation>Die Basis-Engine füllt nur ein JSON-Schema mit „properties“ aus.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/step_down.py"/>
        <source>The starter engine is used instead.</source>
        <translation>Stattdessen wird die Basis-Engine benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <source>The starter recogniser cannot load its language model.</source>
        <translation>Die Basis-Spracherkennung kann ihr Sprachmodell nicht laden.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <source>The starter recogniser failed on this recording.</source>
        <translation>Die Basis-Spracherkennung hat bei dieser Aufnahme versagt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <source>The starter recogniser mishears about every fourth word; a Whisper model is far better.</source>
        <translation>Die Basis-Spracherkennung versteht etwa jedes vierte Wort falsch; ein Whisper-Modell ist weit besser.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <source>The starter recogniser understands only US English, not “{language}”.</source>
        <translation>Die Basis-Spracherkennung versteht nur US-Englisch, nicht „{language}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>The starter voice speaks: {names} can be had for “{language}”, but read the notes first.</source>
        <translation>Die Basis-Stimme spricht: Für „{language}“ gibt es {names}, aber lesen Sie zuerst die Hinweise.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <source>The system&apos;s default microphone</source>
        <translation>Das Standardmikrofon des Systems</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/system_keyring.py"/>
        <source>The system&apos;s keyring cannot be used ({name}).</source>
        <translation>Der Schlüsselbund des Systems lässt sich nicht benutzen ({name}).</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/system_keyring.py"/>
        <source>The system&apos;s keyring did not keep the key of the history.</source>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel des Verlaufs nicht behalten.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <source>The text of the picture could not be read.</source>
        <translation>Der Text des Bildes ließ sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/word_reader.py"/>
        <source>The text reader failed ({name}).</source>
        <translation>Der Textleser hat versagt ({name}).</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/reader.py"/>
        <source>The text reader has been closed.</source>
        <translation>Der Textleser wurde geschlossen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <source>The text reader&apos;s model “{name}” is damaged.</source>
        <translation>Das Modell „{name}“ des Textlesers ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <source>The text reader&apos;s model “{name}” is missing from the package “rapidocr”.</source>
        <translation>Das Modell „{name}“ des Textlesers fehlt im Paket „rapidocr“.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>The tokenizer and the vocabulary of {path} do not belong together.</source>
        <translation>Tokenizer und Vokabular von {path} gehören nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/video_part.py"/>
        <source>The video ends at {end}.</source>
        <translation>Das Video endet bei {end}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/silero.py"/>
        <source>The voice detector needs the library “faster_whisper”, which is missing.</source>
        <translation>Die Stimmerkennung braucht die Bibliothek „faster_whisper“, die fehlt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/silero.py"/>
        <source>The voice detector&apos;s file {path} is damaged.</source>
        <translation>Die Datei {path} der Stimmerkennung ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/silero.py"/>
        <source>The voice detector&apos;s file {path} is missing.</source>
        <translation>Die Datei {path} der Stimmerkennung fehlt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The voice {name} and its description {name}.json do not belong together.</source>
        <translation>Die Stimme {name} und ihre Beschreibung {name}.json gehören nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The voice {name} cannot speak. {sentence}</source>
        <translation>Die Stimme {name} kann nicht sprechen. {sentence}</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The voice {name} is damaged or not a Piper voice.</source>
        <translation>Die Stimme {name} ist beschädigt oder keine Piper-Stimme.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <location filename="../../assistant/models/model_check.py"/>
        <source>The voice {name} lacks its description {name_2}.</source>
        <translation>Der Stimme {name} fehlt ihre Beschreibung {name_2}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The voice {name} makes no sound.</source>
        <translation>Die Stimme {name} gibt keinen Ton von sich.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The voice {name} needs pronunciation rules of the kind “{kind}”, which Kibitz does not have.</source>
        <translation>Die Stimme {name} braucht Ausspracheregeln der Art „{kind}“, die Kibitz nicht hat.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>The voice {title} failed on a sentence.</source>
        <translation>Die Stimme {title} hat bei einem Satz versagt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/wake_word.py"/>
        <source>The wake word cannot be listened for because PocketSphinx&apos;s language model is missing.</source>
        <translation>Auf das Weckwort lässt sich nicht lauschen, weil das Sprachmodell von PocketSphinx fehlt.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>The whole answer was written after {time}.</source>
        <translation>Die ganze Antwort war nach {time} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>The window in front</source>
        <translation>Vorderstes Fenster</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>The window of Kibitz says why.</source>
        <translation>Warum, steht im Fenster von Kibitz.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/screen_notice.py"/>
        <source>The window of Kibitz takes its picture away.</source>
        <translation>Im Fenster von Kibitz lässt sich das Bild wegnehmen.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio_devices.py"/>
        <source>The {noun} cannot be opened.</source>
        <translation>{noun}: Öffnen nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio_devices.py"/>
        <source>The {noun} “{name}” cannot be opened.</source>
        <translation>{noun} „{name}“: Öffnen nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/worker.py"/>
        <source>The {role} engine</source>
        <translation>Die Engine ({role})</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/worker.py"/>
        <source>The {role} engine is not loaded.</source>
        <translation>Die Engine ({role}) ist nicht geladen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/shelf.py"/>
        <source>The {role} engine needs about {needed:.1f} GB of memory, and all engines together may take {limit:.1f} GB.</source>
        <translation>Die Engine ({role}) braucht etwa {needed:.1f} GB Speicher, und alle Engines zusammen dürfen {limit:.1f} GB nehmen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/registry.py"/>
        <source>The {role} engine “{name}” needs the library “{library}”, which is missing or damaged.</source>
        <translation>Die Engine „{name}“ ({role}) braucht die Bibliothek „{library}“, die fehlt oder beschädigt ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>The {what} is missing.</source>
        <translation>Es fehlt: {what}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>There are no ears for “{language}” in the list, and the starter&apos;s know English only.</source>
        <translation>Für „{language}“ gibt es keine Ohren in der Liste, und die Basis kann nur Englisch.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>There are no pictures in “{name}”, only sound.</source>
        <translation>In „{name}“ sind keine Bilder, nur Ton.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>There are no pictures in “{name}”.</source>
        <translation>In „{name}“ sind keine Bilder.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/own_models.py"/>
        <source>There are too many models called “{name}”.</source>
        <translation>Es gibt zu viele Modelle namens „{name}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>There is no Piper voice at {path}.</source>
        <translation>Unter {path} ist keine Piper-Stimme.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/files.py"/>
        <source>There is no Whisper model at {path}.</source>
        <translation>Unter {path} ist kein Whisper-Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>There is no better voice for “{language}” in the list: the starter voice speaks.</source>
        <translation>Für „{language}“ gibt es keine bessere Stimme in der Liste: Die Basis-Stimme spricht.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <location filename="../../assistant/capture/devices.py"/>
        <source>There is no camera.</source>
        <translation>Es gibt keine Kamera.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>There is no display.</source>
        <translation>Es gibt keine Anzeige.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <location filename="../../assistant/readable_files.py"/>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>There is no file “{name}”.</source>
        <translation>Es gibt keine Datei „{name}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/system_keyring.py"/>
        <source>There is no keyring on this computer that could keep the key of the history.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund, der den Schlüssel des Verlaufs behalten könnte.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>There is no list of models to choose from.</source>
        <translation>Es gibt keine Modell-Liste zur Auswahl.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>There is no list of models {file}.</source>
        <translation>Es gibt keine Modell-Liste {file}.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/microphone.py"/>
        <source>There is no microphone.</source>
        <translation>Es gibt kein Mikrofon.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>There is no model that Kibitz can use.</source>
        <translation>Da ist kein Modell, das Kibitz benutzen kann.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>There is no model “{model_id}” in the catalogue.</source>
        <translation>Im Katalog gibt es kein Modell „{model_id}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>There is no room for “{title}”: it needs {needed}, and {free} are free.</source>
        <translation>Für „{title}“ ist kein Platz: Es braucht {needed}, frei sind {free}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pack_export.py"/>
        <source>There is no room in {target}: {needed} are needed, and {free} are free.</source>
        <translation>In {target} ist kein Platz: {needed} sind nötig, frei sind {free}.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>There is no screen to take a picture of.</source>
        <translation>Es gibt keinen Bildschirm zum Aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>There is no sound in {name}, or it is damaged beyond use.</source>
        <translation>In {name} ist kein Ton, oder sie ist unbrauchbar beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>There is no sound in {name}.</source>
        <translation>In {name} ist kein Ton.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/devices.py"/>
        <location filename="../../assistant/speech/portaudio_devices.py"/>
        <source>There is no {noun}.</source>
        <translation>Kein {noun} gefunden.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/registry.py"/>
        <source>There is no {role} engine called “{name}”.</source>
        <translation>Es gibt keine Engine „{name}“ ({role}).</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>There is not enough graphics memory for {title}.</source>
        <translation>Für {title} ist nicht genug Grafikspeicher da.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>There is not enough memory for a context window of {size} tokens.</source>
        <translation>Für ein Kontextfenster von {size} Token ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>There is not enough memory for “{name}”.</source>
        <translation>Für „{name}“ ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sight.py"/>
        <source>There is not enough memory to look closely: that takes {needed:.1f} GB more.</source>
        <translation>Zum genauen Hinsehen ist nicht genug Speicher da: Es braucht {needed:.1f} GB mehr.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/playback_control.py"/>
        <source>There is nothing in this answer that can be spoken.</source>
        <translation>In dieser Antwort gibt es nichts, das sich sprechen lässt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screens.py"/>
        <source>There is nothing in this part of the screen.</source>
        <translation>In diesem Teil des Bildschirms ist nichts.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/talking.py"/>
        <source>There is nothing to bring back: it is kept for a minute only.</source>
        <translation>Es gibt nichts zurückzuholen: Es wird nur eine Minute aufgehoben.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>There is nothing to tune: no language model of your own is in use.</source>
        <translation>Es gibt nichts abzustimmen: Kein eigenes Sprachmodell ist in Benutzung.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>There is nothing yet.</source>
        <translation>Da ist noch nichts.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/probes/probe.py"/>
        <source>There was no answer within {seconds:.0f} seconds.</source>
        <translation>Innerhalb von {seconds:.0f} Sekunden kam keine Antwort.</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>There was no answer.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>There was no time left for it.</source>
        <translation>Dafür blieb keine Zeit.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>These are several models ({names}).</source>
        <translation>Das sind mehrere Modelle ({names}).</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>These models have licences of their own</source>
        <translation>Diese Modelle haben eigene Lizenzen</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>These steps take two minutes; you can end them at any time, and go on asking meanwhile.</source>
        <translation>Diese Schritte dauern zwei Minuten; Sie können sie jederzeit beenden und dabei weiter fragen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>They are then ready at once after a restart. Off, because it holds what was on the screen. Not while conversations are encrypted.</source>
        <translation>Sie sind dann nach einem Neustart sofort bereit. Aus, weil sie enthalten, was auf dem Bildschirm war. Nicht, solange Unterhaltungen verschlüsselt sind.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>They work while Kibitz is in front (F1).</source>
        <translation>Sie wirken, solange Kibitz vorn ist (F1).</translation>
    </message>
    <message>
        <location filename="../../ui/announcer.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>This account may not use the camera.</source>
        <translation>Dieses Konto darf die Kamera nicht benutzen.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/spoken_language.py"/>
        <source>This answer is in {name}, which the voice “{title}” does not know. Install a voice for {name}, or choose eSpeak NG, which speaks about a hundred languages.</source>
        <translation>Diese Antwort ist auf {name}, das die Stimme „{title}“ nicht kennt. Installieren Sie eine Stimme für {name}, oder wählen Sie eSpeak NG, das etwa hundert Sprachen spricht.</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>This computer is being looked at: cores, memory and what a graphics card can really do here.</source>
        <translation>Dieser Computer wird untersucht: Kerne, Speicher und was eine Grafikkarte hier wirklich kann.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>This computer&apos;s memory of {memory:.0f} GB is too small for these models: the starter engines, which need no download, are the best for it.</source>
        <translation>Die {memory:.0f} GB Speicher dieses Computers sind für diese Modelle zu wenig: Die Basis-Engines, die keinen Download brauchen, sind das Beste für ihn.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/recall.py"/>
        <location filename="../../assistant/conversation/store.py"/>
        <source>This conversation is not in the history any more.</source>
        <translation>Diese Unterhaltung ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>This conversation leaves the list, and the disk when it ends. Ctrl+Shift+N begins one that is not kept.</source>
        <translation>Diese Unterhaltung verschwindet aus der Liste und, wenn sie endet, vom Datenträger. Strg+Umschalt+N beginnt eine, die nicht aufbewahrt wird.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/portal.py"/>
        <source>This desktop does not let programs have keys that work everywhere.</source>
        <translation>Dieser Desktop lässt Programme keine überall wirkenden Tasten haben.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>This desktop has no tray, so closing the window ends Kibitz.</source>
        <translation>Dieser Desktop hat keinen Infobereich; das Fenster zu schließen beendet Kibitz.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen_portal.py"/>
        <source>This desktop offers no screenshots to programs.</source>
        <translation>Dieser Desktop bietet Programmen keine Bildschirmfotos an.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>This engine is being loaded.</source>
        <translation>Diese Engine wird geladen.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>This is in use now.</source>
        <translation>Das gilt ab jetzt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/addresses.py"/>
        <source>This is no address. Write it like http://127.0.0.1:8080/v1.</source>
        <translation>Das ist keine Adresse. Schreiben Sie sie wie http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/take_store.py"/>
        <source>This is not the sound of a question that Kibitz kept.</source>
        <translation>Das ist nicht der Ton einer Frage, den Kibitz behalten hat.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>This is sent by itself. Any key stops that.</source>
        <translation>Dies wird von selbst gesendet. Jede Taste hält das auf.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>This is sent in {seconds} s. Any key stops that.</source>
        <translation>Dies wird in {seconds} s gesendet. Jede Taste hält das auf.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>This is what was heard.</source>
        <translation>Das war zu hören.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>This keyboard has no key {key} (“{action}”).</source>
        <translation>Diese Tastatur hat keine Taste {key} („{action}“).</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>This link does not lead to a web page and is not opened.</source>
        <translation>Dieser Link führt zu keiner Webseite und wird nicht geöffnet.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/computing.py"/>
        <source>This model cannot keep its context window as {kv_type}, or there is no memory for it.</source>
        <translation>Dieses Modell kann sein Kontextfenster nicht als {kv_type} halten, oder der Speicher reicht nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/session.py"/>
        <source>This model cannot see pictures.</source>
        <translation>Dieses Modell kann keine Bilder sehen.</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>This model is not in the catalogue: it is as trustworthy as whoever made the folder.</source>
        <translation>Dieses Modell steht nicht im Katalog: Es ist so vertrauenswürdig wie der, der den Ordner erstellt hat.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>This needs flash attention, which is switched off.</source>
        <translation>Dafür ist Flash Attention nötig, das ausgeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/dialogs.py"/>
        <source>This one is not kept.</source>
        <translation>Diese wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>This picture is not on this computer any more</source>
        <translation>Dieses Bild ist nicht mehr auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_control.py"/>
        <source>This picture is not on this computer any more.</source>
        <translation>Dieses Bild ist nicht mehr auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>This program may not record the screen.</source>
        <translation>Dieses Programm darf den Bildschirm nicht aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/recall.py"/>
        <source>This question is not in the history any more.</source>
        <translation>Diese Frage ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>This sheet</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <location filename="../../ui/settings/form.py"/>
        <source>This value is not possible here.</source>
        <translation>Dieser Wert ist hier nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Those who offer the voice say so; its card names the recordings.</source>
        <translation>So sagen es die Anbieter der Stimme; ihre Karte nennt die Aufnahmen.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Those who offer these files say LFM Open License v1.0.</source>
        <translation>Die Anbieter dieser Dateien nennen die LFM Open License v1.0.</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Title of this conversation</source>
        <translation>Titel dieser Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../ui/composer/video_part.py"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>To write down what is said in it, use kibitz transcribe.</source>
        <translation>Um aufzuschreiben, was darin gesagt wird, benutzen Sie „kibitz transcribe“.</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <location filename="../../ui/history/model.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../ui/announcer.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Transcribing</source>
        <translation>Schreibt mit</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Trial {number} of {total}. Leave the computer alone meanwhile.</source>
        <translation>Versuch {number} von {total}. Lassen Sie den Computer so lange in Ruhe.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <source>Try a part of it, or another picture.</source>
        <translation>Versuchen Sie einen Teil davon oder ein anderes Bild.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <source>Try a smaller picture.</source>
        <translation>Versuchen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <location filename="../../ui/conversation/turn_view.py"/>
        <location filename="../../ui/hung.py"/>
        <location filename="../../ui/models/download.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetching.py"/>
        <source>Try again later: what has arrived is kept. Without a network, a model can come from another computer (kibitz models export and import).</source>
        <translation>Versuchen Sie es später noch einmal: Was da ist, bleibt. Ohne Netzwerk kann ein Modell von einem anderen Computer kommen (kibitz models export und import).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>Try again later; what has arrived is kept.</source>
        <translation>Versuchen Sie es später noch einmal; was da ist, bleibt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/own_models.py"/>
        <source>Try again when it is complete.</source>
        <translation>Versuchen Sie es erneut, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/worker.py"/>
        <source>Try again, or choose another model.</source>
        <translation>Versuchen Sie es erneut, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>Try again, or install the model again.</source>
        <translation>Versuchen Sie es erneut, oder installieren Sie das Modell neu.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/picture_cache.py"/>
        <source>Try another picture.</source>
        <translation>Versuchen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>Try it now: hold {keys}, say something, and let go.</source>
        <translation>Probieren Sie es: {keys} halten, etwas sagen, loslassen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Try microphone and loudspeaker</source>
        <translation>Mikrofon und Lautsprecher ausprobieren</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>Try them</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Try what makes answers faster</source>
        <translation>Ausprobieren, was Antworten schneller macht</translation>
    </message>
    <message>
        <location filename="../../ui/models/dialog.py"/>
        <source>Try what makes answers faster on this computer</source>
        <translation>Ausprobieren, was Antworten auf diesem Computer schneller macht</translation>
    </message>
    <message>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/settings/speed.py"/>
        <source>Try which settings make answers faster on this computer</source>
        <translation>Ausprobieren, welche Einstellungen Antworten auf diesem Computer schneller machen</translation>
    </message>
    <message>
        <location filename="../../ui/empty_state.py"/>
        <source>Try: {question}</source>
        <translation>Etwa: {question}</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>Trying what is faster</source>
        <translation>Es wird ausprobiert, was schneller ist</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Turns what you say into text. Automatic takes the first that is installed; “Models…” on the page Brain offers more.</source>
        <translation>Macht aus dem, was Sie sagen, Text. „Automatisch“ nimmt die erste installierte; weitere gibt es auf der Seite „Gehirn“ unter „Modelle …“.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Type, or hold {key} and talk…</source>
        <translation>Schreiben, oder {key} halten und sprechen …</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Type, or press {key} and talk…</source>
        <translation>Schreiben, oder {key} drücken und sprechen …</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Ukrainian, 3 speakers.</source>
        <translation>Ukrainisch, 3 Sprecher.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Understanding the words</source>
        <translation>Verstehen der Wörter</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <location filename="../../ui/history/events.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera.py"/>
        <location filename="../../assistant/capture/camera_stream.py"/>
        <source>Unplug it and plug it in again.</source>
        <translation>Ziehen Sie sie ab, und stecken Sie sie wieder an.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>Until I delete them</source>
        <translation>Bis ich sie lösche</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>Update the older one.</source>
        <translation>Aktualisieren Sie das ältere.</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <location filename="../../ui/models/row.py"/>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>Use another network, or name a mirror as “mirror” under [models] in the settings.</source>
        <translation>Benutzen Sie ein anderes Netzwerk, oder nennen Sie einen Spiegelserver als „mirror“ unter [models] in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/text/fields.py"/>
        <source>Use one object whose properties are strings, numbers, integers or booleans, or install a model.</source>
        <translation>Benutzen Sie ein Objekt, dessen Eigenschaften Texte, Zahlen oder Wahrheitswerte sind, oder installieren Sie ein Modell.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>Use picture</source>
        <translation>Bild benutzen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <source>Use plain types, properties, required, enum and items.</source>
        <translation>Benutzen Sie einfache Typen, properties, required, enum und items.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Use the defaults for everything on this page</source>
        <translation>Die Standardwerte für alles auf dieser Seite benutzen</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>Use the newer one, or move {path} away to begin a new history.</source>
        <translation>Benutzen Sie das neuere, oder verschieben Sie {path}, um einen neuen Verlauf zu beginnen.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/exchange.py"/>
        <source>Use the newer one.</source>
        <translation>Benutzen Sie das neuere.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Use the settings from before</source>
        <translation>Die Einstellungen von vorher benutzen</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/x11.py"/>
        <source>Use the window instead.</source>
        <translation>Benutzen Sie stattdessen das Fenster.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Used only while you look through it, or take a picture.</source>
        <translation>Nur benutzt, während Sie hindurchsehen oder ein Bild aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>Uses of microphone, camera, screen, files and network, newest first</source>
        <translation>Benutzung von Mikrofon, Kamera, Bildschirm, Dateien und Netzwerk, Neuestes zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Variety</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <location filename="../../ui/models/row.py"/>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>Very long (about 3,000 words)</source>
        <translation>Sehr lang (etwa 3.000 Wörter)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>Very much (2,048 tokens)</source>
        <translation>Sehr viel (2.048 Token)</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Very small and quick.</source>
        <translation>Sehr klein und schnell.</translation>
    </message>
    <message>
        <location filename="../../ui/pictures.py"/>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <location filename="../../ui/composer/clip_card.py"/>
        <source>Video: {words}</source>
        <translation>Video: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/models_menu.py"/>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/settings/about.py"/>
        <location filename="../../ui/settings/pages.py"/>
        <location filename="../../ui/settings/speech.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Voice card and licence audit of the voices at revision c10ece1a (2026-09-20).</source>
        <translation>Stimmkarte und Lizenzprüfung der Stimmen, Revision c10ece1a (20. 9. 2026).</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <location filename="../../assistant/control.py"/>
        <source>Wait a moment. If that does not help, end it in the system monitor, where it is process {process}, and start it again.</source>
        <translation>Warten Sie einen Moment. Wenn das nicht hilft, beenden Sie es in der Systemüberwachung, dort ist es Prozess {process}, und starten Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>Wait for it, or end it.</source>
        <translation>Warten Sie darauf, oder beenden Sie es.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>Wait until it is done, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/protection.py"/>
        <source>Wait until it is.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Waiting for more words</source>
        <translation>Warten auf weitere Wörter</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>Waiting for the server</source>
        <translation>Warten auf den Server</translation>
    </message>
    <message>
        <location filename="../../ui/announcer.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Waiting for you to look at it</source>
        <translation>Wartet auf Ihren Blick darauf</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/screen.py"/>
        <source>Wake the screen, or allow this program to record it.</source>
        <translation>Wecken Sie den Bildschirm auf, oder erlauben Sie diesem Programm, ihn aufzunehmen.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>Wayland, by the desktop&apos;s portal</source>
        <translation>Wayland, über das Portal des Desktops</translation>
    </message>
    <message>
        <location filename="../../ui/history/past.py"/>
        <source>Web page (HTML)…</source>
        <translation>Webseite (HTML) …</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/wizard.py"/>
        <source>Welcome to Kibitz</source>
        <translation>Willkommen bei Kibitz</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_dialog.py"/>
        <source>What Kibitz used</source>
        <translation>Was Kibitz benutzt hat</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <location filename="../../ui/status_strip.py"/>
        <source>What Kibitz used and sent, and when</source>
        <translation>Was Kibitz benutzt und gesendet hat, und wann</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/errors.py"/>
        <source>What answers at {host} is not an OpenAI-compatible server.</source>
        <translation>Was unter {host} antwortet, ist kein OpenAI-kompatibler Server.</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>What has to be accepted</source>
        <translation>Was anzunehmen ist</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>What is in the chosen box stays, and the rest of the picture goes.</source>
        <translation>Was im gewählten Kasten ist, bleibt; der Rest des Bildes verschwindet.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>What is looked at while you talk costs no waiting. Counts where detail is left to this computer.</source>
        <translation>Was angesehen wird, während Sie sprechen, kostet keine Wartezeit. Zählt, wo die Genauigkeit diesem Computer überlassen ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/session.py"/>
        <source>What is said now is kept until it can, or the window is closed.</source>
        <translation>Was jetzt gesagt wird, bleibt erhalten, bis es geht oder das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>What is where, and the main text</source>
        <translation>Was wo ist, und der wichtigste Text</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>What it is made of…</source>
        <translation>Woraus es besteht …</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>What it works on is sent to {remote}.</source>
        <translation>Woran sie arbeitet, wird an {remote} gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>What looks at pictures, thinks and writes the answer.</source>
        <translation>Was Bilder ansieht, denkt und die Antwort schreibt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>What pressing it means. In a hands-free conversation, questions begin and end as you speak.</source>
        <translation>Was das Drücken bedeutet. Im freihändigen Gespräch beginnen und enden Fragen mit Ihrem Sprechen.</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>What speaks the answer.</source>
        <translation>Was die Antwort spricht.</translation>
    </message>
    <message>
        <location filename="../../ui/camera/dialog.py"/>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>What they need</source>
        <translation>Was sie brauchen</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>What turns your speech into text.</source>
        <translation>Was aus Ihrem Sprechen Text macht.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../assistant/models/measure.py"/>
        <source>What was measured cannot be kept in {file}: {reason}.</source>
        <translation>Das Gemessene lässt sich nicht in {file} aufbewahren: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/take_store.py"/>
        <source>What was said cannot be kept in {folder}: {reason}.</source>
        <translation>Das Gesagte lässt sich nicht in {folder} aufbewahren: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/take_store.py"/>
        <source>What was said then is not kept any more, or its file was changed.</source>
        <translation>Das damals Gesagte ist nicht mehr da, oder seine Datei wurde verändert.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/asking.py"/>
        <source>What was said then is not kept any more.</source>
        <translation>Das damals Gesagte ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>What was tried, how fast it was, and whether it was kept</source>
        <translation>Was versucht wurde, wie schnell es war und ob es blieb</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/menu.py"/>
        <source>What was used and sent…</source>
        <translation>Was benutzt und gesendet wurde …</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_control.py"/>
        <source>What you said ({seconds} s) was not sent.</source>
        <translation>Was Sie gesagt haben ({seconds} s), wurde nicht gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>What you say is sent to {server}</source>
        <translation>Was Sie sagen, wird an {server} gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>What you waited for, stage by stage, beside the 0.2 seconds that people take to answer each other.</source>
        <translation>Worauf Sie gewartet haben, Abschnitt für Abschnitt, neben den 0,2 Sekunden, die Menschen brauchen, um einander zu antworten.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>What “the screen” means</source>
        <translation>Was „der Bildschirm“ bedeutet</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>When I press Enter</source>
        <translation>Wenn ich die Eingabetaste drücke</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>When in doubt</source>
        <translation>Im Zweifel</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>When you press the key that works everywhere, and only then. The picture is shown before it is asked about, and can be taken away.</source>
        <translation>Wenn Sie die überall wirkende Taste drücken, und nur dann. Das Bild wird vor der Frage gezeigt und lässt sich weglassen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Where answers are heard.</source>
        <translation>Wo Antworten zu hören sind.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <location filename="../../ui/conversation/turn_tools.py"/>
        <source>Where it looked</source>
        <translation>Wo es hingesehen hat</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>Where the system can. Switch it off only if a graphics driver fails with it: the network lock stays.</source>
        <translation>Wo das System es kann. Nur ausschalten, wenn ein Grafiktreiber damit versagt: Die Netzsperre bleibt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Where things are</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <source>Which camera to look through</source>
        <translation>Durch welche Kamera gesehen wird</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>While Kibitz speaks</source>
        <translation>Während Kibitz spricht</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>While a picture is read. More takes more memory.</source>
        <translation>Während ein Bild gelesen wird. Mehr braucht mehr Speicher.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>While they are written. Otherwise they are only shown.</source>
        <translation>Während sie geschrieben werden. Sonst werden sie nur angezeigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>Whisper cannot be loaded: {problem}.</source>
        <translation>Whisper lässt sich nicht laden: {problem}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>Whisper model</source>
        <translation>Whisper-Modell</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>Whisper runs on the processor, because {problem}.</source>
        <translation>Whisper läuft auf dem Prozessor. Der Grund: {problem}.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <location filename="../../ui/ledger_model.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <location filename="../../ui/shortcuts_sheet.py"/>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>With a key in the system&apos;s keyring: whoever loses that loses the conversations. Needs no restart.</source>
        <translation>Mit einem Schlüssel im Schlüsselbund des Systems: Wer den verliert, verliert die Unterhaltungen. Braucht keinen Neustart.</translation>
    </message>
    <message>
        <location filename="../../ui/history/filters.py"/>
        <source>With a picture</source>
        <translation>Mit Bild</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>With the ears in use</source>
        <translation>Mit den jetzigen Ohren</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>With the question, on this computer only; “kibitz history export --format takes” gives it back.</source>
        <translation>Bei der Frage, nur auf diesem Computer; „kibitz history export --format takes“ gibt es zurück.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>With words and answer</source>
        <translation>Mit Wörtern und Antwort</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>With {name}</source>
        <translation>Mit {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>Within the volume of this computer.</source>
        <translation>Innerhalb der Lautstärke dieses Computers.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/home.py"/>
        <source>Without the key nobody can read it. If you have a backup of the keyring, bring that back. Otherwise “kibitz history protect --anew” puts the locked history aside, undamaged, and begins a new one.</source>
        <translation>Ohne den Schlüssel kann ihn niemand lesen. Haben Sie eine Sicherung des Schlüsselbunds, holen Sie diese zurück. Sonst legt „kibitz history protect --anew“ den verschlossenen Verlauf unversehrt beiseite und beginnt einen neuen.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/question_tools.py"/>
        <source>Wording {number} of {total}</source>
        <translation>Fassung {number} von {total}</translation>
    </message>
    <message>
        <location filename="../../ui/composer/live_words.py"/>
        <source>Words heard so far</source>
        <translation>Bisher gehörte Wörter</translation>
    </message>
    <message>
        <location filename="../../ui/pill/parts.py"/>
        <source>Working on it</source>
        <translation>Arbeitet daran</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Would a spoken question work here?</source>
        <translation>Würde eine gesprochene Frage hier funktionieren?</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_times.py"/>
        <source>Write it like 0:12, or 1:02:03.</source>
        <translation>Schreiben Sie sie wie 0:12 oder 1:02:03.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord.py"/>
        <source>Write it like Ctrl+Alt+Space or F9.</source>
        <translation>Schreiben Sie sie wie Ctrl+Alt+Space oder F9.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>Write it like http://127.0.0.1:8080/v1.</source>
        <translation>Schreiben Sie sie wie http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/sampler.py"/>
        <source>Write something like {&quot;type&quot;: &quot;object&quot;, …}.</source>
        <translation>Schreiben Sie etwas wie {&quot;type&quot;: &quot;object&quot;, …}.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>Write the address of a camera, or the path of a video file.</source>
        <translation>Geben Sie die Adresse einer Kamera oder den Pfad einer Videodatei ein.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/wording.py"/>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history.py"/>
        <source>Writing conversations</source>
        <translation>Unterhaltungen werden geschrieben</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>Writing or clicking in it stops the countdown.</source>
        <translation>Schreiben oder Hineinklicken hält den Countdown an.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>Writing the first clause</source>
        <translation>Schreiben des ersten Satzteils</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_footer.py"/>
        <source>Written by a starter engine, which can only read text in pictures. Press for models.</source>
        <translation>Von einer Basis-Engine geschrieben, die nur Text in Bildern lesen kann. Drücken Sie für Modelle.</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/pages.py"/>
        <source>You can ask now. Models that you chose are downloaded meanwhile, and used as soon as they are there.</source>
        <translation>Sie können jetzt fragen. Gewählte Modelle werden dabei heruntergeladen und benutzt, sobald sie da sind.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/models.py"/>
        <source>You need not choose now: the starter engines answer until then.</source>
        <translation>Sie müssen jetzt nichts wählen: Bis dahin antworten die Basis-Engines.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>Your answer is ready</source>
        <translation>Ihre Antwort ist da</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>Your computer answers in {time}, from the end of the question to the first sound or word.</source>
        <translation>Ihr Computer antwortet in {time}, vom Ende der Frage bis zum ersten Ton oder Wort.</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>Your conversations will be listed here as soon as you ask something. They stay on this computer.</source>
        <translation>Hier stehen Ihre Unterhaltungen, sobald Sie etwas fragen. Sie bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.py"/>
        <source>Your next question is about the part you chose.</source>
        <translation>Ihre nächste Frage gilt dem gewählten Teil.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/question_edit.py"/>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <location filename="../../ui/composer/transcript_review.py"/>
        <source>Your question waits until the picture is covered.</source>
        <translation>Ihre Frage wartet, bis die Stellen im Bild verdeckt sind.</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>Your question was not answered</source>
        <translation>Ihre Frage wurde nicht beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/composer/screen_note.py"/>
        <source>Your screen goes with the question</source>
        <translation>Ihr Bildschirm gehört zur Frage</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>Your words and pictures are sent to {server}</source>
        <translation>Ihre Wörter und Bilder werden an {server} gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/message_document.py"/>
        <source>[picture: {name}]</source>
        <translation>[Bild: {name}]</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/message_document.py"/>
        <source>[picture]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>a Piper voice (a folder with its .onnx and .onnx.json files)</source>
        <translation>eine Piper-Stimme (ein Ordner mit ihren Dateien .onnx und .onnx.json)</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>a Whisper model in CTranslate2&apos;s format (a folder with model.bin)</source>
        <translation>ein Whisper-Modell im Format von CTranslate2 (ein Ordner mit model.bin)</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>a model that sees (a folder with its .gguf file and its mmproj .gguf file)</source>
        <translation>ein Modell, das sieht (ein Ordner mit seiner .gguf-Datei und seiner mmproj-.gguf-Datei)</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <source>a moment</source>
        <translation>ein Augenblick</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>a section of its own</source>
        <translation>ein eigener Abschnitt</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>a text in quotation marks</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>about {seconds}</source>
        <translation>etwa {seconds}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>accessibility blind verbosity read aloud</source>
        <translation>barrierefreiheit blind ausführlichkeit vorlesen</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/network_lock.py"/>
        <source>all networks</source>
        <translation>alle Netzwerke</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>all the rest</source>
        <translation>alles Übrige</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>an engine may use it, or privacy.seal_engines is off</source>
        <translation>eine Engine darf es benutzen, oder privacy.seal_engines ist aus</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>animation reduced accessibility</source>
        <translation>animation reduziert bewegung barrierefreiheit</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>another program is writing to it</source>
        <translation>ein anderes Programm schreibt hinein</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>as it was, once more</source>
        <translation>wie es war, noch einmal</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>autostart</source>
        <translation>Autostart</translation>
    </message>
    <message>
        <location filename="../../ui/settings/login.py"/>
        <source>autostart boot login</source>
        <translation>autostart start anmeldung</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>barge-in interrupt</source>
        <translation>dazwischenreden unterbrechen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>batch {tokens}</source>
        <translation>Stapel {tokens}</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>bytes network ledger traffic</source>
        <translation>bytes netzwerk protokoll verkehr</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>can be read</source>
        <translation>lässt sich lesen</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>catalog file</source>
        <translation>katalog datei</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>checking what is there</source>
        <translation>Vorhandenes wird geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>click to correct</source>
        <translation>zum Berichtigen klicken</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>context window</source>
        <translation>kontextfenster</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>conversations with their pictures</source>
        <translation>Unterhaltungen mit ihren Bildern</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>cpu cores</source>
        <translation>cpu kerne</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>cues earcons beep</source>
        <translation>signale töne piepen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>cues volume</source>
        <translation>signale lautstärke</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../ui/words.py"/>
        <source>dd MMM yyyy</source>
        <translation>dd. MMM yyyy</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>doctor check report</source>
        <translation>doctor prüfung bericht</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>dropped picture</source>
        <translation>abgelegtes Bild</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>eSpeak NG cannot read its data in {data}.</source>
        <translation>eSpeak NG kann seine Daten in {data} nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>eSpeak NG failed with status {status}.</source>
        <translation>eSpeak NG hat mit Status {status} versagt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>eSpeak NG has no voice for the language “{language}”.</source>
        <translation>eSpeak NG hat keine Stimme für die Sprache „{language}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>eSpeak NG speaks no slower than 80 words a minute.</source>
        <translation>eSpeak NG spricht nicht langsamer als 80 Wörter je Minute.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/starter/espeak.py"/>
        <source>eSpeak NG, {name}</source>
        <translation>eSpeak NG, {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>echo cancellation barge-in duplex</source>
        <translation>echo unterdrückung unterbrechen duplex</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <source>end not noted</source>
        <translation>Ende nicht vermerkt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>endpointing pause</source>
        <translation>pause ende der frage</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>engine model notes</source>
        <translation>engine modell hinweise</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>faster slower rate</source>
        <translation>schneller langsamer geschwindigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>fits this computer</source>
        <translation>passt hier</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>fits, but is slow here</source>
        <translation>passt, ist aber langsam</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>flash attention {state}</source>
        <translation>Flash Attention {state}</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>for your server or download</source>
        <translation>für Ihren Server oder Download</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>gpl third party libraries</source>
        <translation>gpl bibliotheken dritter lizenz</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>gpu cpu</source>
        <translation>gpu cpu</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>gpu offload vram</source>
        <translation>gpu auslagern vram</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>high contrast accessibility colours</source>
        <translation>hoher kontrast barrierefreiheit farben</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>history retention privacy</source>
        <translation>verlauf aufbewahrung datenschutz</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>hold the key to interrupt</source>
        <translation>zum Unterbrechen Taste halten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys.py"/>
        <source>hotkey shortcut global key</source>
        <translation>tastenkürzel global taste</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a name</source>
        <translation>in einem Namen</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a picture</source>
        <translation>in einem Bild</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a question</source>
        <translation>in einer Frage</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in a title</source>
        <translation>in einem Titel</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>in an answer</source>
        <translation>in einer Antwort</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <location filename="../../ui/models/wording.py"/>
        <source>in use</source>
        <translation>in Benutzung</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>input headset</source>
        <translation>eingang headset</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <location filename="../../ui/models/wording.py"/>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/chat_template.py"/>
        <source>it leaves out what the user says</source>
        <translation>sie lässt weg, was der Benutzer sagt</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>it may not be written</source>
        <translation>er ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>its folder may not be written</source>
        <translation>sein Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/wipe.py"/>
        <source>its key “{name}” stays in the system&apos;s keyring: {error}</source>
        <translation>sein Schlüssel „{name}“ bleibt im Schlüsselbund des Systems: {error}</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <source>kept with the conversation</source>
        <translation>mit der Unterhaltung behalten</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>keys and values {kind}</source>
        <translation>Keys und Values {kind}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>kibitz models list shows all.</source>
        <translation>„kibitz models list“ zeigt alle.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>kv cache</source>
        <translation>kv cache</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <location filename="../../ui/settings/language.py"/>
        <source>language translation English German</source>
        <translation>sprache übersetzung deutsch englisch</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>large font zoom accessibility</source>
        <translation>große schrift zoom barrierefreiheit</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>latency bar timing speed stages first sound</source>
        <translation>dauer balken zeit geschwindigkeit abschnitte erster ton</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speed.py"/>
        <source>latency speed median percentile first sound tune diagnostics</source>
        <translation>dauer geschwindigkeit median perzentil erster ton abstimmen diagnose</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>ledger</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>length tokens</source>
        <translation>länge token</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>light</source>
        <translation>leicht</translation>
    </message>
    <message>
        <location filename="../../assistant/models/measure.py"/>
        <source>listening</source>
        <translation>hört zu</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>llama.cpp cannot load {name}: it is damaged, or newer than this version knows.</source>
        <translation>llama.cpp kann {name} nicht laden: beschädigt oder neuer, als diese Version kennt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>llm engine llama gguf eyes</source>
        <translation>llm engine llama gguf augen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/budget.py"/>
        <location filename="../../assistant/engines/llama/eyes.py"/>
        <location filename="../../assistant/engines/llama/native_progress.py"/>
        <location filename="../../assistant/engines/llama/projector.py"/>
        <location filename="../../assistant/engines/piper.py"/>
        <location filename="../../assistant/engines/process/shelf.py"/>
        <location filename="../../assistant/engines/starter/pocketsphinx.py"/>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <location filename="../../assistant/models/measure.py"/>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/session.py"/>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <location filename="../../assistant/models/measure.py"/>
        <source>looking</source>
        <translation>sieht hin</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>loud quiet</source>
        <translation>laut leise</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio_devices.py"/>
        <source>loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>memory limit ram</source>
        <translation>arbeitsspeicher grenze ram</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/portaudio_devices.py"/>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>mirror proxy</source>
        <translation>spiegelserver proxy</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>models you installed</source>
        <translation>von Ihnen installierte Modelle</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>monitor display window screenshot</source>
        <translation>monitor anzeige fenster bildschirmfoto</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>mute silent</source>
        <translation>stumm still</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>needs {size} of memory</source>
        <translation>braucht {size} Speicher</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>no graphics card that can be used</source>
        <translation>keine brauchbare Grafikkarte</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>none installed; the starter engine is used</source>
        <translation>keines installiert; die Basis-Engine wird benutzt</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>not refused by Kibitz in both processes</source>
        <translation>werden von Kibitz in beiden Prozessen nicht abgewehrt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>notifications messages desktop</source>
        <translation>benachrichtigungen meldungen desktop</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>offline connection sealed</source>
        <translation>offline verbindung abgeschottet</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>only English</source>
        <translation>nur Englisch</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>output headphones headset</source>
        <translation>ausgang kopfhörer headset</translation>
    </message>
    <message>
        <location filename="../../ui/composer/composer.py"/>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>paths folder logs models settings</source>
        <translation>pfade ordner logs modelle einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>pause history</source>
        <translation>pause verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>picture budget tokens resolution</source>
        <translation>bild budget token auflösung</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>picture budget {tokens}</source>
        <translation>Bildbudget {tokens}</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>picture file</source>
        <translation>Bilddatei</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>pill overlay</source>
        <translation>leiste überlagerung</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>piper espeak model tts</source>
        <translation>piper espeak modell tts</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>pre-roll microphone standby</source>
        <translation>vorlauf mikrofon bereitschaft</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>press the key to send</source>
        <translation>zum Senden Taste drücken</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>preview live view snap webcam</source>
        <translation>vorschau livebild aufnehmen webcam</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>preview try listen</source>
        <translation>vorschau probieren anhören</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>protect keyring key privacy history</source>
        <translation>schutz schlüsselbund schlüssel datenschutz verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>prove proof strace</source>
        <translation>beweis prüfen strace</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>push-to-talk toggle hands-free conversation mode</source>
        <translation>push-to-talk umschalten freihändig gespräch modus</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>quit background</source>
        <translation>beenden hintergrund</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/session.py"/>
        <location filename="../../assistant/engines/starter/text_recogniser.py"/>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>refused by Kibitz in both processes</source>
        <translation>werden von Kibitz in beiden Prozessen abgewehrt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote openai ollama vllm llama-server network</source>
        <translation>server openai ollama vllm llama-server netzwerk</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote server</source>
        <translation>server entfernt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote server password token api</source>
        <translation>server passwort token api schlüssel</translation>
    </message>
    <message>
        <location filename="../../ui/settings/server.py"/>
        <source>remote server test</source>
        <translation>server prüfen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>remote server url</source>
        <translation>server adresse url</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>resumes if interrupted</source>
        <translation>wird nach Unterbrechung fortgesetzt</translation>
    </message>
    <message>
        <location filename="../../ui/camera/source_choice.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>rtsp://… or a video file</source>
        <translation>rtsp://… oder eine Videodatei</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <location filename="../../ui/settings/voice.py"/>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>seal sandbox</source>
        <translation>abschotten sandbox</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>search ocr history</source>
        <translation>suche ocr verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>send countdown ring transcript</source>
        <translation>senden countdown ring mitschrift</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <location filename="../../ui/models/activity.py"/>
        <source>sent to {remote}</source>
        <translation>an {remote} gesendet</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/measure.py"/>
        <source>speaking</source>
        <translation>spricht</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>speech recognition whisper model ears</source>
        <translation>spracherkennung whisper modell ohren</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>standing by for your first word</source>
        <translation>bereit für Ihr erstes Wort</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>starred</source>
        <translation>markiert</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>starts Kibitz when you log in, if you want that</source>
        <translation>startet Kibitz beim Anmelden, wenn Sie das wollen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>states cache disk</source>
        <translation>zustände zwischenspeicher datenträger</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>takes recording voice history privacy</source>
        <translation>aufnahmen stimme verlauf datenschutz</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>temperature sampling creative</source>
        <translation>temperatur zufall kreativ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sound_test.py"/>
        <source>test level meter playback</source>
        <translation>test pegel wiedergabe</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>the catalogue&apos;s own source</source>
        <translation>die Quelle des Katalogs</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>the connection failed, trying again</source>
        <translation>Verbindung abgerissen, neuer Versuch</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>the disk does not read or write it</source>
        <translation>der Datenträger liest oder schreibt nicht</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/database.py"/>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>the first it offers</source>
        <translation>das erste, das er anbietet</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>the graphics card cannot be used ({error})</source>
        <translation>die Grafikkarte lässt sich nicht benutzen ({error})</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>the starter ears</source>
        <translation>die Basis-Ohren</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>the starter eyes</source>
        <translation>die Basis-Augen</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>the starter voice</source>
        <translation>die Basis-Stimme</translation>
    </message>
    <message>
        <location filename="../../ui/settings/general.py"/>
        <source>theme dark light mode appearance</source>
        <translation>design dunkel hell aussehen</translation>
    </message>
    <message>
        <location filename="../../ui/history/model.py"/>
        <source>this conversation</source>
        <translation>diese Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>this system has no way that Kibitz knows</source>
        <translation>dieses System hat keinen Weg, den Kibitz kennt</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>threads {count}</source>
        <translation>{count} Threads</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>tight here</source>
        <translation>knapp hier</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>time budget</source>
        <translation>zeit budget</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speech.py"/>
        <source>times</source>
        <translation>×</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>too big here</source>
        <translation>zu groß hier</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <location filename="../../assistant/pipeline/transcribing.py"/>
        <location filename="../../assistant/speech/endpointing.py"/>
        <source>transcribing</source>
        <translation>schreibt mit</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>transcript correct</source>
        <translation>mitschrift verbessern</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <location filename="../../assistant/models/tune.py"/>
        <source>trying</source>
        <translation>probiert aus</translation>
    </message>
    <message>
        <location filename="../../ui/models/licence.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>unload idle</source>
        <translation>entladen leerlauf</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>url stream video file ip address</source>
        <translation>url stream video datei ip adresse</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>video file</source>
        <translation>Videodatei</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <location filename="../../ui/wording.py"/>
        <source>waiting for the server</source>
        <translation>wartet auf den Server</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>waits for its turn</source>
        <translation>wartet, bis es dran ist</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>wake word hotword</source>
        <translation>weckwort aktivierungswort</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>what can be made again</source>
        <translation>was wiederhergestellt werden kann</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>what went wrong; nothing that was said, shown or answered</source>
        <translation>was schiefging; nichts Gesagtes, Gezeigtes oder Geantwortetes</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>what you chose</source>
        <translation>was Sie gewählt haben</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>when which sense was used; nothing that was seen or heard</source>
        <translation>wann welcher Sinn benutzt wurde; nichts Gesehenes oder Gehörtes</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>where the window was; settings set aside</source>
        <translation>wo das Fenster war; beiseitegelegte Einstellungen</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>which key in the system&apos;s keyring opens the encrypted history; not the key</source>
        <translation>welcher Schlüssel im Schlüsselbund den verschlüsselten Verlauf öffnet; nicht der Schlüssel selbst</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/places.py"/>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacy.py"/>
        <source>wipe erase remove</source>
        <translation>löschen entfernen alles</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>you asked for a picture</source>
        <translation>Sie wollten ein Bild</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>you asked for it</source>
        <translation>Sie wollten es</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>you asked for the screen</source>
        <translation>Sie wollten den Bildschirm</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>you attached a picture</source>
        <translation>Sie haben ein Bild angefügt</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>you attached a video</source>
        <translation>Sie haben ein Video angefügt</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger_keeper.py"/>
        <source>you talked</source>
        <translation>Sie haben gesprochen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fit.py"/>
        <location filename="../../assistant/sizes.py"/>
        <source>{amount:.0f} GB</source>
        <translation>{amount:.0f} GB</translation>
    </message>
    <message>
        <location filename="../../assistant/sizes.py"/>
        <source>{amount:.0f} MB</source>
        <translation>{amount:.0f} MB</translation>
    </message>
    <message>
        <location filename="../../assistant/sizes.py"/>
        <source>{amount:.0f} bytes</source>
        <translation>{amount:.0f} Byte</translation>
    </message>
    <message>
        <location filename="../../assistant/sizes.py"/>
        <source>{amount:.0f} kB</source>
        <translation>{amount:.0f} kB</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <location filename="../../assistant/models/fit.py"/>
        <location filename="../../assistant/sizes.py"/>
        <source>{amount:.1f} GB</source>
        <translation>{amount:.1f} GB</translation>
    </message>
    <message>
        <location filename="../../assistant/sizes.py"/>
        <source>{amount:.1f} MB</source>
        <translation>{amount:.1f} MB</translation>
    </message>
    <message>
        <location filename="../../assistant/sizes.py"/>
        <source>{amount:.1f} kB</source>
        <translation>{amount:.1f} kB</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{amount} GB</source>
        <translation>{amount} GB</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{amount} GB memory</source>
        <translation>{amount} GB Speicher</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{amount} MB</source>
        <translation>{amount} MB</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{amount} kB</source>
        <translation>{amount} kB</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{card} computes here</source>
        <translation>{card} rechnet hier</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>{card} does the work here.</source>
        <translation>Hier arbeitet {card}.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history_transfer.py"/>
        <source>{count} conversations were read in.</source>
        <translation>{count} Unterhaltungen wurden eingelesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/history_transfer.py"/>
        <source>{count} conversations were written to {where}.</source>
        <translation>{count} Unterhaltungen wurden nach {where} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/recommend.py"/>
        <source>{count} cores</source>
        <translation>{count} Kernen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>{count} languages</source>
        <translation>{count} Sprachen</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>{doing} {done} of {total}</source>
        <translation>{doing} {done} von {total}</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>{doing} {percent} %</source>
        <translation>{doing} {percent} %</translation>
    </message>
    <message>
        <location filename="../../ui/history/progress.py"/>
        <location filename="../../ui/models/work.py"/>
        <source>{doing}: {percent} %</source>
        <translation>{doing}: {percent} %</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>{engine} hears no words in it.</source>
        <translation>{engine} hört darin keine Wörter.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>{engine} hears the same words again.</source>
        <translation>{engine} hört wieder dieselben Wörter.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/hear_again.py"/>
        <source>{engine} hears: “{text}”</source>
        <translation>{engine} hört: „{text}“</translation>
    </message>
    <message>
        <location filename="../../assistant/models/own_models.py"/>
        <source>{filename} cannot be read: {reason}.</source>
        <translation>{filename} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>{filename} cannot be written: {reason}.</source>
        <translation>{filename} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/exchange.py"/>
        <location filename="../../assistant/models/manifest.py"/>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/exchange.py"/>
        <source>{file} does not hold conversations that Kibitz wrote, or it is damaged.</source>
        <translation>{file} enthält keine von Kibitz geschriebenen Unterhaltungen oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/exchange.py"/>
        <source>{file} does not hold conversations that Kibitz wrote.</source>
        <translation>{file} enthält keine von Kibitz geschriebenen Unterhaltungen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>{file} has a mistake: {plain}.</source>
        <translation>{file} hat einen Fehler: {plain}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>{file} is damaged.</source>
        <translation>{file} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>{file} is damaged: {problems}</source>
        <translation>{file} ist beschädigt: {problems}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>{file} is not a list of models in format {format}.</source>
        <translation>{file} ist keine Modell-Liste im Format {format}.</translation>
    </message>
    <message>
        <location filename="../../assistant/conversation/exchange.py"/>
        <source>{file} was written by a newer Kibitz than this one.</source>
        <translation>{file} wurde von einem neueren Kibitz geschrieben.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>{file}: there is a model “{id}” already; give this one another id.</source>
        <translation>{file}: Es gibt schon ein Modell „{id}“; geben Sie diesem eine andere Kennung.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>{folder} exists already, and Kibitz has not installed it.</source>
        <translation>{folder} gibt es schon, und Kibitz hat es nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>{folder} holds no models packed by Kibitz.</source>
        <translation>{folder} enthält keine von Kibitz gepackten Modelle.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetching.py"/>
        <source>{hostname} ended the connection too soon.</source>
        <translation>{hostname} hat die Verbindung zu früh beendet.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>{host} answered with another part of the file.</source>
        <translation>{host} antwortete mit einem anderen Teil der Datei.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>{host} cannot be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>{host} does not have this file any more.</source>
        <translation>{host} hat diese Datei nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>{host} gives this file only to users who have signed in and accepted its terms.</source>
        <translation>{host} gibt diese Datei nur angemeldeten Benutzern, die den Bedingungen zugestimmt haben.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>{host} has another file than the catalogue asks for.</source>
        <translation>{host} hat eine andere Datei, als der Katalog verlangt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>{host} has stopped sending.</source>
        <translation>{host} sendet nichts mehr.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>{host} is busy and asks to be left alone for {minutes:.0f} minutes.</source>
        <translation>{host} ist beschäftigt und bittet um {minutes:.0f} Minuten Ruhe.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>{host} is busy.</source>
        <translation>{host} ist beschäftigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub_answers.py"/>
        <source>{host} refused the download (HTTP {status}).</source>
        <translation>{host} hat den Download abgelehnt (HTTP {status}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>{host} sends the download around in circles.</source>
        <translation>{host} schickt den Download im Kreis.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>{host} sends the download on to an unprotected connection.</source>
        <translation>{host} leitet den Download an eine ungeschützte Verbindung weiter.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>{host} sends the download on to something that is no address.</source>
        <translation>{host} leitet den Download an etwas weiter, das keine Adresse ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hub.py"/>
        <source>{host} sends the download on to {plain}.</source>
        <translation>{host} leitet den Download an {plain} weiter.</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/hotkeys.py"/>
        <source>{key} (“{action}”) belongs to another program or to the desktop.</source>
        <translation>{key} („{action}“) gehört einem anderen Programm oder dem Desktop.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>{key} alone would not work in any other program any more.</source>
        <translation>{key} allein würde in keinem anderen Programm mehr wirken.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>{key} discards</source>
        <translation>{key} verwirft</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/talk.py"/>
        <source>{key} in another program: draw around a part of the screen, then hold the talk key and ask about it.</source>
        <translation>{key} in einem anderen Programm: einen Teil des Bildschirms umrahmen, dann die Sprechtaste halten und danach fragen.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>{key} is for “{action}” already. Press another one.</source>
        <translation>{key} ist schon für „{action}“. Drücken Sie eine andere.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/actions.py"/>
        <source>{key} is set for two things: “{first}” and “{second}”.</source>
        <translation>{key} ist für zweierlei gesetzt: „{first}“ und „{second}“.</translation>
    </message>
    <message>
        <location filename="../../ui/pill/state.py"/>
        <source>{key} stops</source>
        <translation>{key} stoppt</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/screen_notice.py"/>
        <source>{key} takes its picture away.</source>
        <translation>{key} nimmt das Bild weg.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord_edit.py"/>
        <source>{key} works.</source>
        <translation>{key} funktioniert.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/video_part.py"/>
        <source>{length} of {whole}. Write times like 0:12.</source>
        <translation>{length} von {whole}. Schreiben Sie Zeiten wie 0:12.</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <source>{minutes:.0f} min {seconds:.0f} s</source>
        <translation>{minutes:.0f} min {seconds:.0f} s</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/notifications.py"/>
        <source>{model} can be used now.</source>
        <translation>{model} kann jetzt benutzt werden.</translation>
    </message>
    <message>
        <location filename="../../ui/models_control.py"/>
        <source>{model} is installed.</source>
        <translation>{model} ist installiert.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>{names} can be imported from {target} on another computer.</source>
        <translation>{names} können auf einem anderen Computer aus {target} importiert werden.</translation>
    </message>
    <message>
        <location filename="../../ui/composer/attachments.py"/>
        <source>{name}
Press to enlarge it, or to cover parts of it</source>
        <translation>{name}
Drücken zum Vergrößern oder Verdecken von Stellen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/model.py"/>
        <source>{name} cannot hold a conversation.</source>
        <translation>{name} kann keine Unterhaltung führen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>{name} does not describe a Piper voice.</source>
        <translation>{name} beschreibt keine Piper-Stimme.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/worker.py"/>
        <source>{name} failed unexpectedly ({kind}).</source>
        <translation>{name} hat unerwartet versagt ({kind}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>{name} has no vocabulary.</source>
        <translation>{name} hat kein Vokabular.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>{name} holds another kind of model than Whisper.</source>
        <translation>{name} enthält eine andere Art Modell als Whisper.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>{name} is a language model, not a projector.</source>
        <translation>{name} ist ein Sprachmodell, kein Projektor.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>{name} is a projector, the part that sees; the language model itself is missing.</source>
        <translation>{name} ist ein Projektor, der Teil, der sieht; das Sprachmodell selbst fehlt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>{name} is cut off or damaged: {seconds:.1f} s of {stated:.1f} s can be read and are used.</source>
        <translation>{name} ist abgeschnitten oder beschädigt: {seconds:.1f} s von {stated:.1f} s sind lesbar und werden benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>{name} is damaged in places; the {seconds:.1f} s that can be read are used.</source>
        <translation>{name} ist stellenweise beschädigt; die lesbaren {seconds:.1f} s werden benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>{name} is damaged or cut off.</source>
        <translation>{name} ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>{name} is damaged: it does not end where it should.</source>
        <translation>{name} ist beschädigt: Sie endet nicht, wo sie soll.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ctranslate2_files.py"/>
        <source>{name} is no model in CTranslate2&apos;s format, or of a version not known.</source>
        <translation>{name} ist kein Modell im Format von CTranslate2 oder von unbekannter Version.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/gguf.py"/>
        <source>{name} is not a GGUF model file.</source>
        <translation>{name} ist keine GGUF-Modelldatei.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/audio_file.py"/>
        <source>{name} is not a sound file, or it is damaged.</source>
        <translation>{name} ist keine Tondatei oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>{name} is only a part of a model.</source>
        <translation>{name} ist nur ein Teil eines Modells.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>{name} is only a part of a model: the language model itself is missing.</source>
        <translation>{name} ist nur ein Teil eines Modells: Das Sprachmodell selbst fehlt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/hardware.py"/>
        <source>{name} is there, but computes wrongly or not at all.</source>
        <translation>{name} ist da, rechnet aber falsch oder gar nicht.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>{name} is too large for what it should be.</source>
        <translation>{name} ist zu groß für das, was es sein soll.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{name} missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/worker.py"/>
        <source>{name} ran out of memory.</source>
        <translation>{name}: Der Speicher ist ausgegangen.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/process/roster.py"/>
        <source>{name} stays in use.</source>
        <translation>{name} bleibt in Benutzung.</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>{name} · press to see why</source>
        <translation>{name} · für den Grund drücken</translation>
    </message>
    <message>
        <location filename="../../ui/engine_chip.py"/>
        <source>{name} · {percent} %</source>
        <translation>{name} · {percent} %</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/piper.py"/>
        <source>{name}.json does not describe a Piper voice.</source>
        <translation>{name}.json beschreibt keine Piper-Stimme.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/files.py"/>
        <source>{needed} of memory are needed and {free} were free: it will be slow.</source>
        <translation>{needed} Speicher sind nötig und {free} waren frei: Es wird langsam.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/turn_view.py"/>
        <source>{number} characters in all</source>
        <translation>insgesamt {number} Zeichen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/model_check.py"/>
        <source>{path} cannot be read.</source>
        <translation>{path} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>{path} in the pack is a link or no plain file.</source>
        <translation>{path} im Paket ist ein Link oder keine einfache Datei.</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <location filename="../../ui/settings/rows.py"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{percent} % is there</source>
        <translation>{percent} % sind da</translation>
    </message>
    <message>
        <location filename="../../ui/conversation/picture_viewer.py"/>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{role} models</source>
        <translation>Modelle ({role})</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} s</translation>
    </message>
    <message>
        <location filename="../../ui/composer/talk_button.py"/>
        <location filename="../../ui/latency/dialog.py"/>
        <location filename="../../ui/models/tuning.py"/>
        <location filename="../../ui/models/wording.py"/>
        <location filename="../../ui/wording.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{seconds} s to the first word</source>
        <translation>{seconds} s bis zum ersten Wort</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{seconds}, measured</source>
        <translation>{seconds}, gemessen</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/llama/eyes.py"/>
        <location filename="../../assistant/engines/probes/trial.py"/>
        <source>{sentence} A common one is used instead.</source>
        <translation>{sentence} Stattdessen wird eine übliche benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetching.py"/>
        <source>{sentence} It is tried again in {seconds:.0f} s.</source>
        <translation>{sentence} Neuer Versuch in {seconds:.0f} s.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>{sentence} It was kept as {aside}, and the defaults are used.</source>
        <translation>{sentence} Sie wurde als {aside} aufgehoben, und die Standardwerte gelten.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/listening.py"/>
        <source>{sentence} Recording goes on as soon as it works again.</source>
        <translation>{sentence} Die Aufnahme geht weiter, sobald es wieder funktioniert.</translation>
    </message>
    <message>
        <location filename="../../assistant/speech/playback_run.py"/>
        <source>{sentence} Speaking goes on as soon as it works again.</source>
        <translation>{sentence} Das Sprechen geht weiter, sobald er wieder funktioniert.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>{sentence} The defaults are used.</source>
        <translation>{sentence} Die Standardwerte gelten.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings_file.py"/>
        <source>{setting} must be {expected}</source>
        <translation>{setting} muss {expected} sein</translation>
    </message>
    <message>
        <location filename="../../ui/models/questions.py"/>
        <source>{size} become free.</source>
        <translation>{size} werden frei.</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>{size} download</source>
        <translation>{size} Download</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{size} free</source>
        <translation>{size} frei</translation>
    </message>
    <message>
        <location filename="../../ui/models/card.py"/>
        <source>{size} left of {whole}</source>
        <translation>noch {size} von {whole}</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>{size} sent since Kibitz started.</source>
        <translation>{size} gesendet, seit Kibitz läuft.</translation>
    </message>
    <message>
        <location filename="../../ui/status_strip.py"/>
        <source>{size} sent since start</source>
        <translation>{size} seit dem Start gesendet</translation>
    </message>
    <message>
        <location filename="../../assistant/privacy/ledger.py"/>
        <source>{size} sent to {host}</source>
        <translation>{size} an {host} gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>{size} tokens</source>
        <translation>{size} Token</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <location filename="../../assistant/models/own_models.py"/>
        <source>{source} has changed while it was copied.</source>
        <translation>{source} wurde während des Kopierens verändert.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pack_export.py"/>
        <source>{source} is damaged.</source>
        <translation>{source} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pack_export.py"/>
        <source>{source} is missing.</source>
        <translation>{source} fehlt.</translation>
    </message>
    <message>
        <location filename="../../ui/models/tuning.py"/>
        <source>{speed} tokens/s</source>
        <translation>{speed} Token/s</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>{target} cannot be read: {reason}.</source>
        <translation>{target} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>{target} has {st_size} bytes instead of {bytes}.</source>
        <translation>{target} hat {st_size} Byte statt {bytes}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>{target} is damaged.</source>
        <translation>{target} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/installing.py"/>
        <source>{target} is missing.</source>
        <translation>{target} fehlt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>{target} of “{id}” is damaged in the pack.</source>
        <translation>{target} von „{id}“ ist im Paket beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>{target} of “{id}” is missing in the pack.</source>
        <translation>{target} von „{id}“ fehlt im Paket.</translation>
    </message>
    <message>
        <location filename="../../ui/models/wording.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <location filename="../../ui/wording.py"/>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>{time}, before you asked</source>
        <translation>{time}, bevor Sie fragten</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>{time}, before you talked</source>
        <translation>{time}, bevor Sie sprachen</translation>
    </message>
    <message>
        <location filename="../../ui/latency/words.py"/>
        <source>{time}, while you talked</source>
        <translation>{time}, während Sie sprachen</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{title} ({name}) on {device}</source>
        <translation>{title} ({name}) auf {device}</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>{title} failed on this recording.</source>
        <translation>{title} hat bei dieser Aufnahme versagt.</translation>
    </message>
    <message>
        <location filename="../../ui/models/activity.py"/>
        <source>{title} is in use now ({place}).</source>
        <translation>{title} ist jetzt in Benutzung ({place}).</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/whisper/ears.py"/>
        <source>{title} understands {names}, not “{language}”.</source>
        <translation>{title} versteht {names}, nicht „{language}“.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{what}, and in the engine process by the system, too</source>
        <translation>{what}, im Engine-Prozess auch vom System</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{what}, ready after {seconds:.1f} s</source>
        <translation>{what}, bereit nach {seconds:.1f} s</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{what}; a starter engine</source>
        <translation>{what}; eine Basis-Engine</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{what}; not by the system: {reason}</source>
        <translation>{what}; nicht vom System: {reason}</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/findings.py"/>
        <source>{what}; pictures and words are sent to {server}</source>
        <translation>{what}; Bilder und Wörter werden an {server} gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/latency/bar.py"/>
        <source>{when}. Show every stage</source>
        <translation>{when}. Alle Abschnitte zeigen</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>{where} cannot be written: {reason}.</source>
        <translation>{where} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ui/region/overlay.py"/>
        <source>{width} by {height} pixels, {left} from the left, {top} from the top</source>
        <translation>{width} mal {height} Bildpunkte, {left} von links, {top} von oben</translation>
    </message>
    <message>
        <location filename="../../ui/settings/fields.py"/>
        <source>{} (from the settings file)</source>
        <translation>{} (aus der Einstellungsdatei)</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/microphone.py"/>
        <location filename="../../ui/settings/choices.py"/>
        <source>{} (not connected)</source>
        <translation>{} (nicht verbunden)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/choices.py"/>
        <source>{} (not found here)</source>
        <translation>{} (hier nicht gefunden)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/general.py"/>
        <source>{} minutes</source>
        <translation>{} Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <location filename="../../ui/settings/eyes.py"/>
        <source>{} tokens</source>
        <translation>{} Token</translation>
    </message>
    <message>
        <location filename="../../ui/settings/eyes.py"/>
        <source>“Describe my screen” tells</source>
        <translation>„Bildschirm beschreiben“ sagt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>“Hey Kibitz” begins a question</source>
        <translation>„Hey Kibitz“ beginnt eine Frage</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voice.py"/>
        <source>“Hey Kibitz” needs it. Switch that off first.</source>
        <translation>„Hey Kibitz“ braucht es. Schalten Sie das zuerst aus.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <source>“{address}” is no address.</source>
        <translation>„{address}“ ist keine Adresse.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/packs.py"/>
        <source>“{id}” in the pack is not the model that the catalogue calls so.</source>
        <translation>„{id}“ im Paket ist nicht das Modell, das im Katalog so heißt.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord.py"/>
        <source>“{key}” is no key that Kibitz knows.</source>
        <translation>„{key}“ ist keine Taste, die Kibitz kennt.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>“{model_id}” is not installed any more.</source>
        <translation>„{model_id}“ ist nicht mehr installiert.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_work.py"/>
        <source>“{model_id}” was removed.</source>
        <translation>„{model_id}“ wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pack_export.py"/>
        <source>“{name}” cannot be exported. {problem}</source>
        <translation>„{name}“ lässt sich nicht exportieren. {problem}</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>„{name}“ lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” ends at {end}, before the part that is wanted.</source>
        <translation>„{name}“ endet bei {end}, vor dem gewünschten Teil.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>“{name}” has more than {max_megapixels} megapixels.</source>
        <translation>„{name}“ hat mehr als {max_megapixels} Megapixel.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>“{name}” is a HEIC picture, whose library is not installed here.</source>
        <translation>„{name}“ ist ein HEIC-Bild, dessen Bibliothek hier nicht installiert ist.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>“{name}” is a PDF document, not a picture.</source>
        <translation>„{name}“ ist ein PDF-Dokument, kein Bild.</translation>
    </message>
    <message>
        <location filename="../../assistant/capture/camera_source.py"/>
        <location filename="../../assistant/readable_files.py"/>
        <source>“{name}” is a folder.</source>
        <translation>„{name}“ ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>“{name}” is an SVG drawing, not a picture of pixels.</source>
        <translation>„{name}“ ist eine SVG-Zeichnung, kein Bild aus Bildpunkten.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/staging.py"/>
        <source>“{name}” is being installed or removed by another Kibitz already.</source>
        <translation>„{name}“ wird schon von einem anderen Kibitz installiert oder entfernt.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>“{name}” is cut off: its end is missing.</source>
        <translation>„{name}“ ist abgeschnitten: Das Ende fehlt.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <location filename="../../assistant/vision/video_animation.py"/>
        <source>“{name}” is damaged and cannot be read.</source>
        <translation>„{name}“ ist beschädigt und lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <location filename="../../assistant/vision/images.py"/>
        <source>“{name}” is empty.</source>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_file.py"/>
        <source>“{name}” is no video that Kibitz can read, or it is damaged or cut off.</source>
        <translation>„{name}“ ist kein Video, das Kibitz lesen kann, oder ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <source>“{name}” is not a file.</source>
        <translation>„{name}“ ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/images.py"/>
        <source>“{name}” is not a picture that Kibitz can read, or it is damaged.</source>
        <translation>„{name}“ ist kein Bild, das Kibitz lesen kann, oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/step_down.py"/>
        <source>“{name}” is used instead.</source>
        <translation>Stattdessen wird „{name}“ benutzt.</translation>
    </message>
    <message>
        <location filename="../../assistant/readable_files.py"/>
        <source>“{name}” may not be read.</source>
        <translation>„{name}“ ist zum Lesen gesperrt.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video.py"/>
        <source>“{name}” shows nothing new after {read} of {end}; it may be cut off.</source>
        <translation>„{name}“ zeigt nach {read} von {end} nichts Neues mehr; vielleicht abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../ui/hotkeys/chord.py"/>
        <source>“{part}” in “{key}” is no key that Kibitz knows.</source>
        <translation>„{part}“ in „{key}“ ist keine Taste, die Kibitz kennt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/brain.py"/>
        <source>“{path}” is no complete path.</source>
        <translation>„{path}“ ist kein vollständiger Pfad.</translation>
    </message>
    <message>
        <location filename="../../assistant/vision/video_times.py"/>
        <source>“{text}” is no time.</source>
        <translation>„{text}“ ist keine Zeitangabe.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>“{text}” is not an address.</source>
        <translation>„{text}“ ist keine Adresse.</translation>
    </message>
    <message>
        <location filename="../../assistant/engines/remote/eyes.py"/>
        <source>“{text}” is not the address of a web server.</source>
        <translation>„{text}“ ist nicht die Adresse eines Webservers.</translation>
    </message>
    <message>
        <location filename="../../assistant/pipeline/model_errands.py"/>
        <source>“{title}” is installed.</source>
        <translation>„{title}“ ist installiert.</translation>
    </message>
    <message>
        <location filename="../../ui/history/events.py"/>
        <source>“{title}” was deleted.</source>
        <translation>„{title}“ wurde gelöscht.</translation>
    </message>
</context>
</TS>
