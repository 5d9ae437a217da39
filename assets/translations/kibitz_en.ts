<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Kibitz</name>
    <message numerus="yes">
        <location filename="../../ui/status_strip.py"/>
        <source>%n attempts were refused.</source>
        <translation>
            <numerusform>%n attempt was refused.</numerusform>
            <numerusform>%n attempts were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/models/wording.py"/>
        <source>%n cores</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/composer/clip_card.py"/>
        <source>%n frames</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/models/wording.py"/>
        <source>%n languages</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pill/parts.py"/>
        <source>%n more pictures</source>
        <translation>
            <numerusform>%n more picture</numerusform>
            <numerusform>%n more pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/conversation/cover_bar.py"/>
        <source>%n parts are covered.</source>
        <translation>
            <numerusform>%n part is covered.</numerusform>
            <numerusform>%n parts are covered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/region/overlay.py"/>
        <source>%n parts are kept.</source>
        <translation>
            <numerusform>%n part is kept.</numerusform>
            <numerusform>%n parts are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/model.py"/>
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/status_strip.py"/>
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/words.py"/>
        <source>Half of the last %n answers came within {half}, nine of ten within {most}.</source>
        <translation>
            <numerusform>The last answer came within {half}.</numerusform>
            <numerusform>Half of the last %n answers came within {half}, nine of ten within {most}.</numerusform>
        </translation>
    </message>
</context>
</TS>
