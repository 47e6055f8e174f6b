<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>EarlyDeletion</name>
    <message numerus="yes">
        <source>Nothing is deleted until %n more people approve it: %1.</source>
        <comment>offices</comment>
        <translation>
            <numerusform>Nothing is deleted until %n more person approves it: %1.</numerusform>
            <numerusform>Nothing is deleted until %n more people approve it: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n imported calls with a doubtful date</source>
        <translation>
            <numerusform>%n imported call with a doubtful date</numerusform>
            <numerusform>%n imported calls with a doubtful date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of call detail tables could not be read</source>
        <translation>
            <numerusform>%n line of call detail tables could not be read</numerusform>
            <numerusform>%n lines of call detail tables could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::RecoveryBar</name>
    <message numerus="yes">
        <source>Something happened to recovery kits or ceremonies that you have to know: %n notices.</source>
        <translation>
            <numerusform>Something happened to recovery kits or ceremonies that you have to know: %n notice.</numerusform>
            <numerusform>Something happened to recovery kits or ceremonies that you have to know: %n notices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::EarlyDialog</name>
    <message numerus="yes">
        <source>%n other people: %1</source>
        <comment>offices</comment>
        <translation>
            <numerusform>%n other person: %1</numerusform>
            <numerusform>%n other people: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ProofDialog</name>
    <message numerus="yes">
        <source>%n more entries, by which these people got their keys and offices</source>
        <translation>
            <numerusform>%n more entry, by which these people got their keys and offices</numerusform>
            <numerusform>%n more entries, by which these people got their keys and offices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ReleaseRequestDialog</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting for you</source>
        <translation>
            <numerusform>%1, %n waiting for you</numerusform>
            <numerusform>%1, %n waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::window::MainWindow</name>
    <message numerus="yes">
        <source>Locked: nobody used Earshot for %n minutes.</source>
        <translation>
            <numerusform>Locked: nobody used Earshot for %n minute.</numerusform>
            <numerusform>Locked: nobody used Earshot for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::window::PurposeControl</name>
    <message numerus="yes">
        <source>%n service areas</source>
        <translation>
            <numerusform>%n service area</numerusform>
            <numerusform>%n service areas</numerusform>
        </translation>
    </message>
</context>
</TS>
