<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>reelwright::ui::AssetsPanel</name>
        <message numerus="yes">
            <source>%n file(s) are missing</source>
            <translation>
                <numerusform>%n file are missing</numerusform>
                <numerusform>%n files are missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::BriefPanel</name>
        <message numerus="yes">
            <source>Then ~%1 to make %n scene(s) with %2</source>
            <translation>
                <numerusform>Then ~%1 to make %n scene with %2</numerusform>
                <numerusform>Then ~%1 to make %n scenes with %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ExportPanel</name>
        <message numerus="yes">
            <source>Still drafts: %n scene(s).</source>
            <translation>
                <numerusform>Still drafts: %n scene.</numerusform>
                <numerusform>Still drafts: %n scenes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::FilmView</name>
        <message numerus="yes">
            <source>%n take(s) landed.</source>
            <translation>
                <numerusform>%n take landed.</numerusform>
                <numerusform>%n takes landed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::GenerateDialog</name>
        <message numerus="yes">
            <source>Generate %n scene(s)</source>
            <translation>
                <numerusform>Generate %n scene</numerusform>
                <numerusform>Generate %n scenes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 for %n scene(s)</source>
            <translation>
                <numerusform>%1 for %n scene</numerusform>
                <numerusform>%1 for %n scenes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Inspector</name>
        <message numerus="yes">
            <source>%n scene(s)</source>
            <translation>
                <numerusform>%n scene</numerusform>
                <numerusform>%n scenes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n take(s) landed.</source>
            <translation>
                <numerusform>%n take landed.</numerusform>
                <numerusform>%n takes landed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ProjectSession</name>
        <message numerus="yes">
            <source>Generate %n scene(s)</source>
            <translation>
                <numerusform>Generate %n scene</numerusform>
                <numerusform>Generate %n scenes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::RelinkDialog</name>
        <message numerus="yes">
            <source>%n file(s) of this film are not where they were.</source>
            <translation>
                <numerusform>%n file of this film are not where they were.</numerusform>
                <numerusform>%n files of this film are not where they were.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::SceneCard</name>
        <message numerus="yes">
            <source>%n beat(s)</source>
            <translation>
                <numerusform>%n beat</numerusform>
                <numerusform>%n beats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::SceneModel</name>
        <message numerus="yes">
            <source>, %n take(s)</source>
            <translation>
                <numerusform>, %n take</numerusform>
                <numerusform>, %n takes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::TitleBar</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n job(s)</source>
            <translation>
                <numerusform>%n job</numerusform>
                <numerusform>%n jobs</numerusform>
            </translation>
        </message>
    </context>
</TS>
