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
    <name>earshot::ui::assurance::VouchDialog</name>
    <message numerus="yes">
        <source>What waits was changed since you opened this, is older than %n days, or is not signed by who might. Let %1 make new keys.</source>
        <translation>
            <numerusform>What waits was changed since you opened this, is older than %n day, or is not signed by who might. Let %1 make new keys.</numerusform>
            <numerusform>What waits was changed since you opened this, is older than %n days, or is not signed by who might. Let %1 make new keys.</numerusform>
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
    <name>earshot::ui::releases::AskedCalls</name>
    <message numerus="yes">
        <source>%1, %n places not heard</source>
        <translation>
            <numerusform>%1, %n place not heard</numerusform>
            <numerusform>%1, %n places not heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls · %1</source>
        <comment>number, areas</comment>
        <translation>
            <numerusform>%n call · %1</numerusform>
            <numerusform>%n calls · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be asked for: %1</source>
        <comment>number, reason</comment>
        <translation>
            <numerusform>%n of them cannot be asked for: %1</numerusform>
            <numerusform>%n of them cannot be asked for: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::AuthoriserDialog</name>
    <message numerus="yes">
        <source>Authorise %n releases</source>
        <translation>
            <numerusform>Authorise %n release</numerusform>
            <numerusform>Authorise %n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are refused, in the name of %2.</source>
        <translation>
            <numerusform>%1 and %n other are refused, in the name of %2.</numerusform>
            <numerusform>%1 and %n others are refused, in the name of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are authorised. %2 can let them out now.</source>
        <translation>
            <numerusform>%1 and %n other are authorised. %2 can let them out now.</numerusform>
            <numerusform>%1 and %n others are authorised. %2 can let them out now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are authorised by %2.</source>
        <translation>
            <numerusform>%1 and %n other are authorised by %2.</numerusform>
            <numerusform>%1 and %n others are authorised by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are shared with %2.</source>
        <translation>
            <numerusform>%1 and %n other are shared with %2.</numerusform>
            <numerusform>%1 and %n others are shared with %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::IssueBar</name>
    <message numerus="yes">
        <source>Where the package %1 and %n others go</source>
        <translation>
            <numerusform>Where the package %1 and %n other go</numerusform>
            <numerusform>Where the package %1 and %n others go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Package %1 and %n others are in %2</source>
        <translation>
            <numerusform>Package %1 and %n other are in %2</numerusform>
            <numerusform>Package %1 and %n others are in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages are written. At %1 it stopped: %2</source>
        <translation>
            <numerusform>%n package is written. At %1 it stopped: %2</numerusform>
            <numerusform>%n packages are written. At %1 it stopped: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::PackageDialog</name>
    <message numerus="yes">
        <source>Also the %n others that were asked for together with it, a package each</source>
        <translation>
            <numerusform>Also the other one that was asked for together with it, a package each</numerusform>
            <numerusform>Also the %n others that were asked for together with it, a package each</numerusform>
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
    <name>earshot::ui::releases::ReleasesDesk</name>
    <message numerus="yes">
        <source>Your advice on %n releases is recorded.</source>
        <translation>
            <numerusform>Your advice on %n release is recorded.</numerusform>
            <numerusform>Your advice on %n releases is recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::TogetherBox</name>
    <message numerus="yes">
        <source>%1, %n places not heard</source>
        <translation>
            <numerusform>%1, %n place not heard</numerusform>
            <numerusform>%1, %n places not heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same answer to the %n others that were asked for together with it</source>
        <translation>
            <numerusform>The same answer to the other one that was asked for together with it</numerusform>
            <numerusform>The same answer to the %n others that were asked for together with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::signin::ForgottenDialog</name>
    <message numerus="yes">
        <source>A second colleague does the same within %n days: %1.</source>
        <translation>
            <numerusform>A second colleague does the same within %n day: %1.</numerusform>
            <numerusform>A second colleague does the same within %n days: %1.</numerusform>
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
