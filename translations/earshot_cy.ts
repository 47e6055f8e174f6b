<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context>
    <name>Assurance</name>
    <message>
        <source>Continues</source>
        <translation>Yn parhau</translation>
    </message>
    <message>
        <source>Cannot be known</source>
        <translation>Ni ellir gwybod</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Mewn anghydfod</translation>
    </message>
    <message>
        <source>This computer sees this store for the first time: whether an older copy was put in its place cannot be known from here. It keeps a checkpoint from now on; until then, check in one that was kept elsewhere.</source>
        <translation>Dyma’r tro cyntaf i’r cyfrifiadur hwn weld y storfa hon: ni ellir gwybod oddi yma a roddwyd copi hŷn yn ei lle. Bydd yn cadw pwynt gwirio o hyn ymlaen; tan hynny, gwiriwch un a gadwyd yn rhywle arall.</translation>
    </message>
    <message>
        <source>The record continues what this computer saw last.</source>
        <translation>Mae’r cofnod yn parhau’r hyn a welodd y cyfrifiadur hwn ddiwethaf.</translation>
    </message>
    <message>
        <source>The record continues what this computer saw last, though that was signed with a key that nobody of this store has now.</source>
        <translation>Mae’r cofnod yn parhau’r hyn a welodd y cyfrifiadur hwn ddiwethaf, er i hwnnw gael ei lofnodi ag allwedd nad yw’n eiddo i neb yn y storfa hon bellach.</translation>
    </message>
    <message>
        <source>This store is older than what this computer saw on %1: it had %2 entries then and has %3 now, so an older copy is in its place.</source>
        <translation>Mae’r storfa hon yn hŷn na’r hyn a welodd y cyfrifiadur hwn ar %1: roedd ganddi %2 cofnod bryd hynny ac mae ganddi %3 nawr, felly mae copi hŷn yn ei lle.</translation>
    </message>
    <message>
        <source>This store does not continue what this computer saw on %1: the %2 entries of then are not those at the beginning of the %3 that it has now. The record was forked or rewritten.</source>
        <translation>Nid yw’r storfa hon yn parhau’r hyn a welodd y cyfrifiadur hwn ar %1: nid y %2 cofnod a oedd ganddi bryd hynny yw’r rhai ar ddechrau’r %3 sydd ganddi nawr. Cafodd y cofnod ei fforchio neu ei ailysgrifennu.</translation>
    </message>
    <message>
        <source>What this computer remembers of this store was changed or damaged, so the store cannot be held against it.</source>
        <translation>Newidiwyd neu difrodwyd yr hyn y mae’r cyfrifiadur hwn yn ei gofio am y storfa hon, felly ni ellir cymharu’r storfa ag ef.</translation>
    </message>
    <message>
        <source>Leave the folder as it is and tell the Information Governance Unit.</source>
        <translation>Gadewch y ffolder fel y mae a dywedwch wrth yr Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Leave the folder as it is and tell %1, or anybody else of the Information Governance Unit.</source>
        <translation>Gadewch y ffolder fel y mae a dywedwch wrth %1, neu unrhyw un arall yn yr Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Leave the folder as it is and tell %1 of the Information Governance Unit.</source>
        <translation>Gadewch y ffolder fel y mae a dywedwch wrth %1 o’r Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Work goes on from the %1 entries of this copy. What came after them, up to the %2 that this computer saw, is given up here: acts, notes and releases in it no longer count, and that cannot be undone. Look for the newest copy first.</source>
        <translation>Bydd gwaith yn parhau o %1 cofnod y copi hwn. Rhoddir heibio yma yr hyn a ddaeth ar eu hôl, hyd at y %2 a welodd y cyfrifiadur hwn: ni fydd y gweithredoedd, y nodiadau a’r rhyddhau sydd ynddo yn cyfrif mwyach, ac ni ellir dadwneud hynny. Chwiliwch am y copi diweddaraf yn gyntaf.</translation>
    </message>
    <message>
        <source>Work goes on from the %1 entries of this copy, which are another story than the %2 that this computer saw. What only the other one holds is given up here, and that cannot be undone. Find out first who wrote this one.</source>
        <translation>Bydd gwaith yn parhau o %1 cofnod y copi hwn, sy’n adrodd stori wahanol i’r %2 a welodd y cyfrifiadur hwn. Rhoddir heibio yma yr hyn nad yw ond yn y llall, ac ni ellir dadwneud hynny. Canfyddwch yn gyntaf pwy a ysgrifennodd yr un hwn.</translation>
    </message>
    <message>
        <source>Work goes on from the %1 entries of this copy, though this computer cannot say whether it saw others before. Check in a checkpoint that was kept elsewhere first.</source>
        <translation>Bydd gwaith yn parhau o %1 cofnod y copi hwn, er na all y cyfrifiadur hwn ddweud a welodd rai eraill o’r blaen. Yn gyntaf, gwiriwch bwynt gwirio a gadwyd yn rhywle arall.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <comment>a witness has signed nothing</comment>
        <translation>Ddim eto</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Cyfan</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Anghywir</translation>
    </message>
    <message>
        <source>Not believed</source>
        <translation>Ni chredir</translation>
    </message>
    <message>
        <source>It has signed nothing yet.</source>
        <translation>Nid yw wedi llofnodi dim eto.</translation>
    </message>
    <message>
        <source>It signed %1 entries on %2, and the record continues them.</source>
        <translation>Llofnododd %1 cofnod ar %2, ac mae’r cofnod archwilio yn eu parhau.</translation>
    </message>
    <message>
        <source>It signed %1 entries on %2, and the record does not continue them: it was put back, forked or rewritten.</source>
        <translation>Llofnododd %1 cofnod ar %2, ac nid yw’r cofnod archwilio yn eu parhau: fe’i rhoddwyd yn ôl, fe’i fforchiwyd neu fe’i hailysgrifennwyd.</translation>
    </message>
    <message>
        <source>The signature that is kept of it is wrong.</source>
        <translation>Mae’r llofnod a gedwir ohono yn anghywir.</translation>
    </message>
    <message>
        <source>Nothing on record says that the Information Governance Unit named it.</source>
        <translation>Nid oes dim ar gofnod sy’n dweud mai’r Uned Llywodraethu Gwybodaeth a’i henwodd.</translation>
    </message>
    <message>
        <source>The record is exactly as this checkpoint says: the same %1 entries, and none since.</source>
        <translation>Mae’r cofnod archwilio yn union fel y dywed y pwynt gwirio hwn: yr un %1 cofnod, a dim un ers hynny.</translation>
    </message>
    <message>
        <source>The record holds: the %1 entries of this checkpoint are all there and unchanged. Since then: %2 more.</source>
        <translation>Mae’r cofnod archwilio yn gyfan: mae %1 cofnod y pwynt gwirio hwn i gyd yno a heb eu newid. Ers hynny: %2 arall.</translation>
    </message>
    <message>
        <source>The record is shorter than this checkpoint: it has %1 entries and the checkpoint has %2. An older copy of the store is in its place, or entries were removed.</source>
        <translation>Mae’r cofnod archwilio yn fyrrach na’r pwynt gwirio hwn: mae ganddo %1 cofnod ac mae gan y pwynt gwirio %2. Mae copi hŷn o’r storfa yn ei lle, neu tynnwyd cofnodion.</translation>
    </message>
    <message>
        <source>The record does not begin with the %1 entries of this checkpoint: it was forked or rewritten.</source>
        <translation>Nid yw’r cofnod archwilio yn dechrau â %1 cofnod y pwynt gwirio hwn: fe’i fforchiwyd neu fe’i hailysgrifennwyd.</translation>
    </message>
    <message>
        <source>Nobody whom this store knows signed this checkpoint, so the text may be what is wrong. Find out where it comes from, and look for another one of that time.</source>
        <translation>Ni lofnodwyd y pwynt gwirio hwn gan neb y mae’r storfa hon yn ei adnabod, felly efallai mai’r testun sydd o’i le. Canfyddwch o ble y daw, a chwiliwch am un arall o’r un adeg.</translation>
    </message>
    <message>
        <source>Keep this text and leave the store&apos;s folder as it is. Tell the Information Governance Unit and the SIRO before anybody goes on working in it.</source>
        <translation>Cadwch y testun hwn a gadewch ffolder y storfa fel y mae. Dywedwch wrth yr Uned Llywodraethu Gwybodaeth a’r SIRO cyn i neb barhau i weithio ynddi.</translation>
    </message>
    <message>
        <source>A signature under this checkpoint does not fit its text: it was changed after it was signed, and says nothing about the record. Look for another copy of it.</source>
        <translation>Nid yw llofnod o dan y pwynt gwirio hwn yn cyfateb i’w destun: fe’i newidiwyd ar ôl ei lofnodi, ac nid yw’n dweud dim am y cofnod. Chwiliwch am gopi arall ohono.</translation>
    </message>
    <message>
        <source>This is a checkpoint of another store. Open the store it belongs to and check it in there.</source>
        <translation>Pwynt gwirio storfa arall yw hwn. Agorwch y storfa y mae’n perthyn iddi a’i wirio yno.</translation>
    </message>
    <message>
        <source>There is no whole checkpoint in this text. It begins with a line “earshot/…” and ends with the lines that begin with a dash.</source>
        <translation>Nid oes pwynt gwirio cyfan yn y testun hwn. Mae’n dechrau â llinell “earshot/…” ac yn gorffen â’r llinellau sy’n dechrau â llinell doriad.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Everything about releases</source>
        <translation>Popeth am ryddhau</translation>
    </message>
    <message>
        <source>Everything about notes</source>
        <translation>Popeth am nodiadau</translation>
    </message>
    <message>
        <source>Wanted to %1</source>
        <comment>an act that was refused</comment>
        <translation>Wedi ceisio %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <comment>an act, in the past tense</comment>
        <translation>Gwrthodwyd: %1</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>Y gronfa ddata</translation>
    </message>
    <message>
        <source>The log and its order</source>
        <translation>Y log a’i drefn</translation>
    </message>
    <message>
        <source>The list and the log agree</source>
        <translation>Mae’r rhestr a’r log yn cytuno</translation>
    </message>
    <message>
        <source>People, offices and areas</source>
        <translation>Pobl, swyddi a meysydd</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Llofnodion</translation>
    </message>
    <message>
        <source>What the log says it became</source>
        <translation>Y cyflwr yn ôl y log</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Rhyddhau</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordiadau</translation>
    </message>
    <message>
        <source>Stored files</source>
        <translation>Ffeiliau yn y storfa</translation>
    </message>
    <message>
        <source>What is in the recordings</source>
        <translation>Cynnwys y recordiadau</translation>
    </message>
    <message>
        <source>Files that belong to nothing</source>
        <translation>Ffeiliau nad ydynt yn perthyn i ddim</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Recordiad %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Rhyddhad %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Nodyn %1</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Lawrlwythiad %1</translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>Quarantined file %1</source>
        <translation>Ffeil mewn cwarantîn %1</translation>
    </message>
    <message>
        <source>Service area %1</source>
        <translation>Maes gwasanaeth %1</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Estyniad %1</translation>
    </message>
    <message>
        <source>The audit list</source>
        <translation>Y rhestr archwilio</translation>
    </message>
    <message>
        <source>The Release Log</source>
        <translation>Y Log Rhyddhau</translation>
    </message>
    <message>
        <source>The whole store</source>
        <translation>Y storfa gyfan</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>purpose, reference</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Check the clock of the computer from which it was written.</source>
        <translation>Gwiriwch gloc y cyfrifiadur y’i hysgrifennwyd arno.</translation>
    </message>
    <message>
        <source>The record still holds. Find out how it came about and note it with this check.</source>
        <translation>Mae’r cofnod yn gyfan o hyd. Canfyddwch sut y digwyddodd hyn a’i nodi gyda’r gwiriad hwn.</translation>
    </message>
    <message>
        <source>Stop working in this store, keep the folder as it is and restore the last backup beside it. Tell the Information Governance Unit.</source>
        <translation>Peidiwch â gweithio yn y storfa hon mwyach, cadwch y ffolder fel y mae ac adferwch y copi wrth gefn diwethaf wrth ei ochr. Dywedwch wrth yr Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Do not use this recording. Look for it in the backup, and tell the Information Governance Unit before anything is restored.</source>
        <translation>Peidiwch â defnyddio’r recordiad hwn. Chwiliwch amdano yn y copi wrth gefn, a dywedwch wrth yr Uned Llywodraethu Gwybodaeth cyn adfer dim.</translation>
    </message>
    <message>
        <source>Somebody may have changed the record. Keep the folder as it is, copy these findings, and tell the Information Governance Unit and the SIRO.</source>
        <translation>Efallai fod rhywun wedi newid y cofnod. Cadwch y ffolder fel y mae, copïwch y canfyddiadau hyn, a dywedwch wrth yr Uned Llywodraethu Gwybodaeth a’r SIRO.</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Penodiad</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Enwebiad</translation>
    </message>
    <message>
        <source>Access to an area</source>
        <translation>Mynediad i faes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Anghywir</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>I’w wirio</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Cyfan</translation>
    </message>
    <message>
        <source>The log&apos;s tree</source>
        <translation>Coeden y log</translation>
    </message>
    <message>
        <source>What this computer saw before</source>
        <translation>Yr hyn a welodd y cyfrifiadur hwn o’r blaen</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Tystion</translation>
    </message>
    <message>
        <source>Their stored files are unchanged. Somebody with access to those areas can check what is in them.</source>
        <translation>Nid yw eu ffeiliau yn y storfa wedi newid. Gall rhywun sydd â mynediad i’r meysydd hynny wirio’r hyn sydd ynddynt.</translation>
    </message>
    <message>
        <source>Check a checkpoint that was saved or printed elsewhere. From now on this computer remembers.</source>
        <translation>Gwiriwch bwynt gwirio a gadwyd neu a argraffwyd yn rhywle arall. O hyn ymlaen mae’r cyfrifiadur hwn yn cofio.</translation>
    </message>
    <message>
        <source>Ask it to cosign, then bring its answer back.</source>
        <translation>Gofynnwch iddo gydlofnodi, yna dewch â’i ateb yn ôl.</translation>
    </message>
    <message>
        <source>Nothing is written to this store. Keep the folder as it is, restore the newest copy beside it and tell the Information Governance Unit. A copy that was restored on purpose is accepted by the Unit, with a reason.</source>
        <translation>Nid ysgrifennir dim i’r storfa hon. Cadwch y ffolder fel y mae, adferwch y copi diweddaraf wrth ei ochr a dywedwch wrth yr Uned Llywodraethu Gwybodaeth. Yr Uned sy’n derbyn copi a adferwyd yn fwriadol, gan roi rheswm.</translation>
    </message>
    <message>
        <source>Witness %1</source>
        <translation>Tyst %1</translation>
    </message>
    <message>
        <source>Subtree %1</source>
        <translation>Is-goeden %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Cofnod %1</translation>
    </message>
    <message>
        <source>Version %1 of the policy</source>
        <translation>Fersiwn %1 o’r polisi</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Gwarediadau</translation>
    </message>
    <message>
        <source>Rows of which the log tells</source>
        <translation>Rhesi y mae’r log yn sôn amdanynt</translation>
    </message>
    <message>
        <source>Nothing is lost. They are left over from an interrupted step; an import clears them away once they are a day old.</source>
        <translation>Ni chollwyd dim. Maent yn weddill o gam y torrwyd ar ei draws; bydd mewnforio’n eu clirio pan fyddant yn ddiwrnod oed.</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Dal %1</translation>
    </message>
    <message>
        <source>Disposal %1</source>
        <translation>Gwarediad %1</translation>
    </message>
    <message>
        <source>Guidance %1</source>
        <translation>Arweiniad %1</translation>
    </message>
    <message>
        <source>Recovery kit %1</source>
        <translation>Pecyn adfer %1</translation>
    </message>
    <message>
        <source>Recovery ceremony %1</source>
        <translation>Seremoni adfer %1</translation>
    </message>
    <message>
        <source>Signature %1 in a recovery ceremony</source>
        <translation>Llofnod %1 mewn seremoni adfer</translation>
    </message>
    <message>
        <source>End of recovery ceremony %1</source>
        <translation>Diwedd seremoni adfer %1</translation>
    </message>
    <message>
        <source>What is sealed for recovery %1</source>
        <translation>Yr hyn a seliwyd ar gyfer adfer %1</translation>
    </message>
    <message>
        <source>Notices about recovery</source>
        <translation>Hysbysiadau am adfer</translation>
    </message>
    <message>
        <source>Files that Earshot did not make</source>
        <translation>Ffeiliau nad Earshot a’u gwnaeth</translation>
    </message>
    <message>
        <source>Look at what it is. A recording there can be heard by anybody who can open the folder: move it out, import it if it belongs here, and tell the Information Governance Unit.</source>
        <translation>Edrychwch beth ydyw. Gall unrhyw un a all agor y ffolder glywed recordiad sydd yno: symudwch ef allan, mewnforiwch ef os yw’n perthyn yma, a dywedwch wrth yr Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Holds and freezes</source>
        <translation>Daliadau a rhewiadau</translation>
    </message>
    <message>
        <source>Subject access requests</source>
        <translation>Ceisiadau am fynediad at ddata gan y testun</translation>
    </message>
    <message>
        <source>Subject access request %1</source>
        <translation>Cais am fynediad at ddata %1</translation>
    </message>
    <message>
        <source>Step %1 of a subject access request</source>
        <translation>Cam %1 mewn cais am fynediad at ddata</translation>
    </message>
    <message>
        <source>The settings of the store</source>
        <translation>Gosodiadau&apos;r storfa</translation>
    </message>
    <message>
        <source>Who holds the areas&apos; keys</source>
        <translation>Pwy sy&apos;n dal allweddi&apos;r meysydd</translation>
    </message>
    <message>
        <source>What is set for the whole store</source>
        <translation>Yr hyn a osodwyd ar gyfer y storfa gyfan</translation>
    </message>
    <message>
        <source>Recovery kits</source>
        <translation>Pecynnau adfer</translation>
    </message>
    <message>
        <source>Early deletions</source>
        <translation>Dileu cynnar</translation>
    </message>
    <message>
        <source>Give a second person access where only one has it (earshot-cli grant). Where somebody holds a key who was not given it, give the area a new one, which leaves them out (earshot-cli area new-key), and tell the Information Governance Unit.</source>
        <translation>Rhowch fynediad i ail berson lle nad oes ond un yn ei ddal (earshot-cli grant). Lle mae rhywun yn dal allwedd heb iddi gael ei rhoi iddynt, rhowch allwedd newydd i&apos;r maes, sy&apos;n eu gadael allan (earshot-cli area new-key), a rhowch wybod i&apos;r Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Have somebody sign in who holds the key and may give the area to others: Earshot then does by itself what is missing.</source>
        <translation>Gofynnwch i rywun sy&apos;n dal yr allwedd ac a gaiff roi&apos;r maes i eraill fewngofnodi: bydd Earshot wedyn yn gwneud ei hun yr hyn sydd ar goll.</translation>
    </message>
    <message>
        <source>Look whether they are what the authority decided, and set them once, so that they are signed (earshot-cli settings).</source>
        <translation>Edrychwch ai dyma&apos;r hyn a benderfynodd yr awdurdod, a&apos;u gosod unwaith, fel eu bod wedi&apos;u llofnodi (earshot-cli settings).</translation>
    </message>
    <message>
        <source>Ask the person named in the entry whether they did this at that time, and tell the Information Governance Unit if not.</source>
        <translation>Gofynnwch i&apos;r person a enwir yn y cofnod a wnaethant hyn bryd hynny, a rhowch wybod i&apos;r Uned Llywodraethu Gwybodaeth os na.</translation>
    </message>
    <message>
        <source>Request %1 to delete early</source>
        <translation>Cais %1 i ddileu&apos;n gynnar</translation>
    </message>
    <message>
        <source>Answer %1 to a request to delete early</source>
        <translation>Ateb %1 i gais i ddileu&apos;n gynnar</translation>
    </message>
    <message>
        <source>Withdrawal of request %1 to delete early</source>
        <translation>Tynnu cais %1 i ddileu&apos;n gynnar yn ôl</translation>
    </message>
    <message>
        <source>How the database is built</source>
        <translation>Sut y mae’r gronfa ddata wedi’i hadeiladu</translation>
    </message>
    <message>
        <source>What searches find recordings by</source>
        <translation>Yr hyn y mae chwiliadau’n dod o hyd i recordiadau drwyddo</translation>
    </message>
    <message>
        <source>No recording is lost, but searches may have missed some, also for a subject access request: keep these findings, tell the Information Governance Unit, and have somebody who looks after the store make the search index anew (earshot-cli reindex). Then check again.</source>
        <translation>Nid oes unrhyw recordiad ar goll, ond gall chwiliadau fod wedi methu rhai, hefyd ar gyfer cais am fynediad at ddata: cadwch y canfyddiadau hyn, dywedwch wrth yr Uned Llywodraethu Gwybodaeth, a gofynnwch i rywun sy’n gofalu am y storfa wneud y mynegai chwilio o’r newydd (earshot-cli reindex). Yna gwiriwch eto.</translation>
    </message>
    <message>
        <source>Somebody who has the database&apos;s key rebuilt it with other software. Stop working in this store, keep the folder as it is, and tell the Information Governance Unit and the SIRO: what else this check finds was no longer protected. Go on in the newest backup with which nothing is wrong, restored beside it.</source>
        <translation>Mae rhywun sydd ag allwedd y gronfa ddata wedi’i hailadeiladu â meddalwedd arall. Peidiwch â gweithio yn y storfa hon mwyach, cadwch y ffolder fel y mae, a dywedwch wrth yr Uned Llywodraethu Gwybodaeth a’r SIRO: nid oedd yr hyn arall y mae’r gwiriad hwn yn ei ganfod wedi’i ddiogelu mwyach. Ewch ymlaen yn y copi wrth gefn diweddaraf nad oes dim o’i le arno, wedi’i adfer wrth ei ochr.</translation>
    </message>
    <message>
        <source>Somebody changed or took away what was sealed to a person. Tell the Information Governance Unit. What is gone is given again by the Earshot of whoever holds the key too (at once: earshot-cli rewrap). Where what is sealed to you was exchanged, have another holder take the area from you and give it to you again (earshot-cli ungrant, then grant).</source>
        <translation>Newidiodd rhywun yr hyn a seliwyd i berson, neu fe’i cymerodd ymaith. Rhowch wybod i’r Uned Llywodraethu Gwybodaeth. Rhoddir yr hyn sydd wedi mynd eto gan Earshot pwy bynnag sydd hefyd yn dal yr allwedd (ar unwaith: earshot-cli rewrap). Lle cyfnewidiwyd yr hyn a seliwyd i chi, gofynnwch i ddeiliad arall gymryd y maes oddi arnoch a’i roi i chi eto (earshot-cli ungrant, yna grant).</translation>
    </message>
    <message>
        <source>Part of the database: %1</source>
        <translation>Rhan o’r gronfa ddata: %1</translation>
    </message>
    <message>
        <source>Step %1 of a release</source>
        <translation>Cam %1 mewn rhyddhad</translation>
    </message>
    <message>
        <source>Key to the call of release %1</source>
        <translation>Allwedd i alwad rhyddhad %1</translation>
    </message>
    <message>
        <source>Keys to decide on release %1</source>
        <translation>Allweddi i benderfynu ar ryddhad %1</translation>
    </message>
    <message>
        <source>Key of service area %1</source>
        <translation>Allwedd maes gwasanaeth %1</translation>
    </message>
</context>
<context>
    <name>CheckpointPaper</name>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>The mark of the whole audit record as it was then. If one entry of it is changed, taken out or put back afterwards, the record does not fit this paper any more.</source>
        <translation>Marc y cofnod archwilio cyfan fel yr oedd bryd hynny. Os caiff un cofnod ynddo ei newid, ei dynnu allan neu ei roi yn ôl wedyn, ni fydd y cofnod archwilio yn cyfateb i’r papur hwn mwyach.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Newest entry</source>
        <translation>Cofnod diweddaraf</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gwnaed ar</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Llofnodwyd gan</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Ôl bys</translation>
    </message>
    <message>
        <source>The checkpoint</source>
        <translation>Y pwynt gwirio</translation>
    </message>
    <message>
        <source>The same as a QR code</source>
        <translation>Yr un peth fel cod QR</translation>
    </message>
    <message>
        <source>Nothing in it is secret: any reader will do, a telephone too.</source>
        <translation>Nid oes dim ynddo’n gyfrinachol: gwna unrhyw ddarllenydd y tro, gan gynnwys ffôn.</translation>
    </message>
    <message>
        <source>What to do with this paper</source>
        <translation>Beth i’w wneud â’r papur hwn</translation>
    </message>
    <message>
        <source>Date it and sign it by hand. Keep it where the people who use the store cannot change it: with the minutes of a meeting, in a safe, with an auditor.</source>
        <translation>Dyddiwch ef a’i lofnodi â llaw. Cadwch ef lle na all y bobl sy’n defnyddio’r storfa ei newid: gyda chofnodion cyfarfod, mewn sêff, gydag archwilydd.</translation>
    </message>
    <message>
        <source>To hold the record against it, open Assurance in Earshot and choose “Check in one from before…”. Scan the code into the field, or type the text: every character counts, capitals too.</source>
        <translation>I gymharu’r cofnod ag ef, agorwch Sicrwydd yn Earshot a dewiswch “Gwirio un cynharach…”. Sganiwch y cod i’r maes, neu teipiwch y testun: mae pob nod yn cyfrif, priflythrennau hefyd.</translation>
    </message>
    <message>
        <source>If the record does not continue it, leave the store&apos;s folder as it is and tell the Information Governance Unit and the SIRO before anybody goes on working in it.</source>
        <translation>Os nad yw’r cofnod yn ei barhau, gadewch ffolder y storfa fel y mae a dywedwch wrth yr Uned Llywodraethu Gwybodaeth a’r SIRO cyn i neb barhau i weithio ynddi.</translation>
    </message>
    <message>
        <source>Checkpoint of the audit record</source>
        <translation>Pwynt gwirio’r cofnod archwilio</translation>
    </message>
    <message>
        <source>%1 entries, %2</source>
        <comment>how many, date and time</comment>
        <translation>%1 cofnod, %2</translation>
    </message>
    <message>
        <source>%1 · Checkpoint of the audit record · %2 entries</source>
        <comment>organisation, how many</comment>
        <translation>%1 · Pwynt gwirio’r cofnod archwilio · %2 cofnod</translation>
    </message>
    <message>
        <source>Checkpoint of the audit record, %1</source>
        <comment>title of the PDF; date and time</comment>
        <translation>Pwynt gwirio’r cofnod archwilio, %1</translation>
    </message>
</context>
<context>
    <name>Deputies</name>
    <message>
        <source>Acts now</source>
        <translation>Yn gweithredu nawr</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>I ddod</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Disodlwyd</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terfynwyd yn gynnar</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>office, service area</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody at present</source>
        <translation>Neb ar hyn o bryd</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 acts as %2 until %3. Whatever they do in this office says “as deputy”, in the record and on every paper.</source>
        <comment>person, office, last day</comment>
        <translation>Mae %1 yn gweithredu fel %2 tan %3. Mae popeth a wna yn y swydd hon yn dweud “fel dirprwy”, yn y cofnod ac ar bob papur.</translation>
    </message>
    <message>
        <source>%1 will act as %2 from %3 until %4, and not before.</source>
        <comment>person, office, first and last day</comment>
        <translation>Bydd %1 yn gweithredu fel %2 o %3 tan %4, ac nid cyn hynny.</translation>
    </message>
    <message>
        <source>%1 acted as %2 until %3. What they did in that time stays done.</source>
        <comment>person, office, last day</comment>
        <translation>Bu %1 yn gweithredu fel %2 tan %3. Erys yr hyn a wnaeth yn y cyfnod hwnnw.</translation>
    </message>
    <message>
        <source>Other dates for %1 as %2 took the place of these on %3.</source>
        <comment>person, office, day</comment>
        <translation>Daeth dyddiadau eraill i %1 fel %2 yn lle&apos;r rhain ar %3.</translation>
    </message>
    <message>
        <source>It was ended on %1, before %2 had acted as %3 for a day.</source>
        <comment>day, person, office</comment>
        <translation>Fe&apos;i terfynwyd ar %1, cyn i %2 weithredu fel %3 am ddiwrnod.</translation>
    </message>
    <message>
        <source>%1 acted as %2 until it was ended on %3. What they did in that time stays done.</source>
        <comment>person, office, day</comment>
        <translation>Bu %1 yn gweithredu fel %2 nes i hynny gael ei derfynu ar %3. Erys yr hyn a wnaeth yn y cyfnod hwnnw.</translation>
    </message>
    <message>
        <source>From %1 until %2, %3 acts as %4, in all that the policy lets this office do. It all says “as deputy”, in the record and on every paper. They cannot name a deputy, and you can end it before.</source>
        <comment>first and last day, person, office</comment>
        <translation>O %1 tan %2, mae %3 yn gweithredu fel %4, ym mhopeth y mae&apos;r polisi&apos;n caniatáu i&apos;r swydd hon ei wneud. Mae&apos;r cyfan yn dweud “fel dirprwy”, yn y cofnod ac ar bob papur. Ni all enwi dirprwy, a gallwch chi ei derfynu cyn hynny.</translation>
    </message>
    <message>
        <source>These dates take the place of those until now: %1 until %2.</source>
        <comment>first and last day</comment>
        <translation>Daw&apos;r dyddiadau hyn yn lle&apos;r rhai hyd yn hyn: %1 tan %2.</translation>
    </message>
</context>
<context>
    <name>DialogPrompter</name>
    <message>
        <source>PDF in English (*.pdf)</source>
        <translation>PDF yn Saesneg (*.pdf)</translation>
    </message>
    <message>
        <source>PDF in Welsh (*.pdf)</source>
        <translation>PDF yn Gymraeg (*.pdf)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>Disposal</name>
    <message>
        <source>sound</source>
        <translation>sain</translation>
    </message>
    <message>
        <source>picture of the sound</source>
        <translation>llun o’r sain</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Nid yw’n cyfrif</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Ardystiwyd</translation>
    </message>
    <message>
        <source>Waits for the IG Unit</source>
        <translation>Yn aros am yr Uned</translation>
    </message>
    <message>
        <source>Notice is running</source>
        <translation>Cyfnod hysbysu</translation>
    </message>
    <message>
        <source>Ready to run</source>
        <translation>Yn barod i’w redeg</translation>
    </message>
    <message>
        <source>Its signatures and the record do not agree, so nothing is done on its word. Check the record on the Assurance desk.</source>
        <translation>Nid yw ei lofnodion a’r cofnod yn cytuno, felly ni wneir dim ar ei sail. Gwiriwch y cofnod wrth y ddesg Sicrwydd.</translation>
    </message>
    <message>
        <source>It is done. The certificate says what became of each recording.</source>
        <translation>Mae wedi’i wneud. Mae’r dystysgrif yn dweud beth a ddigwyddodd i bob recordiad.</translation>
    </message>
    <message>
        <source>Notice was given of %1. The IG Unit has to approve it; it can run from %2 on.</source>
        <translation>Rhoddwyd hysbysiad o %1. Rhaid i’r Uned Llywodraethu Gwybodaeth ei gymeradwyo; gellir ei redeg o %2 ymlaen.</translation>
    </message>
    <message>
        <source>Approved. The owners have notice until %1; a hold that is placed meanwhile keeps what it is on.</source>
        <translation>Cymeradwywyd. Mae gan y perchnogion hysbysiad tan %1; bydd dal a roddir ar waith yn y cyfamser yn cadw’r hyn y mae arno.</translation>
    </message>
    <message>
        <source>Approved, and its notice is over: it can run. %1 are still there.</source>
        <translation>Cymeradwywyd, ac mae ei gyfnod hysbysu ar ben: gellir ei redeg. Mae %1 yno o hyd.</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nodyn</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 nodyn</translation>
    </message>
    <message>
        <source>1 clip</source>
        <translation>1 clip</translation>
    </message>
    <message>
        <source>%1 clips</source>
        <translation>%1 clip</translation>
    </message>
    <message>
        <source>Its key, %1</source>
        <translation>Ei allwedd, %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>; outside Earshot, to be asked back: %1</source>
        <translation>; y tu allan i Earshot, i’w galw’n ôl: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>holds, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; ends for those who hear it inside: %1</source>
        <translation>; daw i ben i’r rhai sy’n ei chlywed y tu mewn: %1</translation>
    </message>
    <message>
        <source>; releases still on their way, which end with it: %1</source>
        <translation>; rhyddhadau sydd ar y gweill, a ddaw i ben gydag ef: %1</translation>
    </message>
</context>
<context>
    <name>DisposalNotice</name>
    <message>
        <source>%1, on %2</source>
        <comment>name, date</comment>
        <translation>%1, ar %2</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Yr hyn sydd i’w waredu</translation>
    </message>
    <message>
        <source>These recordings of telephone calls have reached the end of their time (§7). They will be destroyed and cannot be brought back.</source>
        <translation>Mae’r recordiadau hyn o alwadau ffôn wedi cyrraedd diwedd eu hamser (§7). Cânt eu dinistrio ac ni ellir eu cael yn ôl.</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordiadau</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Yno o hyd</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>I’w gwaredu erbyn</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nid cyn</translation>
    </message>
    <message>
        <source>Notice given by</source>
        <translation>Rhoddwyd hysbysiad gan</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
    <message>
        <source>Nobody yet: the Information Governance Unit must approve first</source>
        <translation>Neb eto: rhaid i’r Uned Llywodraethu Gwybodaeth gymeradwyo yn gyntaf</translation>
    </message>
    <message>
        <source>If you need one of them</source>
        <translation>Os oes angen un ohonynt arnoch</translation>
    </message>
    <message>
        <source>Place a hold on it in Earshot before %1, for a specific purpose (§7).</source>
        <translation>Rhowch ddal arno yn Earshot cyn %1, at ddiben penodol (§7).</translation>
    </message>
    <message>
        <source>If somebody has asked by law to see it, tell the Information Governance Unit at once: they freeze it.</source>
        <translation>Os oes rhywun wedi gofyn yn ôl y gyfraith am ei weld, dywedwch wrth yr Uned Llywodraethu Gwybodaeth ar unwaith: nhw sy’n ei rewi.</translation>
    </message>
    <message>
        <source>A hold that is set while they are being destroyed still keeps what is not yet destroyed.</source>
        <translation>Bydd dal a roddir wrth iddynt gael eu dinistrio yn dal i gadw’r hyn sydd heb ei ddinistrio eto.</translation>
    </message>
    <message>
        <source>If you need none of them, you have to do nothing.</source>
        <translation>Os nad oes angen yr un ohonynt arnoch, nid oes rhaid gwneud dim.</translation>
    </message>
    <message>
        <source>The recordings, by their number in Earshot</source>
        <translation>Y recordiadau, yn ôl eu rhif yn Earshot</translation>
    </message>
    <message>
        <source>Notice of disposal</source>
        <translation>Hysbysiad gwaredu</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>number of the disposal, date</comment>
        <translation>%1, ar %2</translation>
    </message>
    <message>
        <source>This paper was made by %1, on %2.</source>
        <comment>name, date</comment>
        <translation>Gwnaed y papur hwn gan %1, ar %2.</translation>
    </message>
    <message>
        <source>%1 · Notice of disposal %2</source>
        <comment>organisation, number</comment>
        <translation>%1 · Hysbysiad gwaredu %2</translation>
    </message>
    <message>
        <source>Notice of disposal %1</source>
        <comment>title of the PDF</comment>
        <translation>Hysbysiad gwaredu %1</translation>
    </message>
    <message>
        <source>everybody who works with recordings of %1</source>
        <comment>service area</comment>
        <translation>bawb sy’n gweithio gyda recordiadau %1</translation>
    </message>
</context>
<context>
    <name>DisposalPaper</name>
    <message>
        <source>%1, %2</source>
        <comment>person, moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yr hyn a wnaed</translation>
    </message>
    <message>
        <source>These recordings of telephone calls were due, and nothing held them. The key of each was destroyed, so that no copy of it can be read, then the encrypted sound with its picture, whose absence was verified; notes with their former wordings, clips, names, numbers and file names went with them.</source>
        <translation>Roedd y recordiadau hyn o alwadau ffôn i’w gwaredu, ac nid oedd dim yn eu dal. Dinistriwyd allwedd pob un, fel na ellir darllen unrhyw gopi ohono, ac yna’r sain wedi’i hamgryptio a’i llun, a gwiriwyd nad ydynt yno mwyach; aeth nodiadau a’u geiriad blaenorol, clipiau, enwau, rhifau ac enwau ffeiliau gyda hwy.</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>O dan</translation>
    </message>
    <message>
        <source>%1 of the Call Recording Policy, version %2</source>
        <comment>clause, version</comment>
        <translation>%1 o’r Polisi Recordio Galwadau, fersiwn %2</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>I’w gwaredu erbyn</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Dinistriwyd</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cedwir</translation>
    </message>
    <message>
        <source>Notice given by</source>
        <translation>Rhoddwyd hysbysiad gan</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
    <message>
        <source>Finished by</source>
        <translation>Cwblhawyd gan</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>Cannot be read from %1 on</source>
        <translation>Ni ellir eu darllen o %1 ymlaen</translation>
    </message>
    <message>
        <source>Kept, although notice was given</source>
        <translation>Cedwir, er y rhoddwyd hysbysiad</translation>
    </message>
    <message>
        <source>not due any more</source>
        <translation>nid yw i’w waredu mwyach</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>wedi’i ddal gan %1</translation>
    </message>
    <message>
        <source>The signature</source>
        <translation>Y llofnod</translation>
    </message>
    <message>
        <source>The certificate itself is a signed file, of which this is a print. The record of the store has an entry for each recording that was destroyed.</source>
        <translation>Ffeil wedi’i llofnodi yw’r dystysgrif ei hun, a phrint ohoni yw hwn. Mae gan gofnod archwilio’r storfa gofnod ar gyfer pob recordiad a ddinistriwyd.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Llofnod</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Allwedd</translation>
    </message>
    <message>
        <source>Certificate of disposal %1</source>
        <translation>Tystysgrif gwaredu %1</translation>
    </message>
    <message>
        <source>%1 · Certificate of disposal %2</source>
        <comment>organisation, number</comment>
        <translation>%1 · Tystysgrif gwaredu %2</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recordiad</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>I’w waredu ar</translation>
    </message>
    <message>
        <source>Destroyed on</source>
        <translation>Dinistriwyd ar</translation>
    </message>
    <message>
        <source>Why it is kept</source>
        <translation>Pam y’i cedwir</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recordiwyd</translation>
    </message>
</context>
<context>
    <name>EarlyDeletion</name>
    <message>
        <source>Does not count</source>
        <translation>Nid yw&apos;n cyfrif</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Dilëwyd</translation>
    </message>
    <message>
        <source>Gone already</source>
        <translation>Wedi mynd eisoes</translation>
    </message>
    <message>
        <source>Kept for now</source>
        <translation>Cedwir am y tro</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>Its signatures and the record do not agree, so nothing is done on its word. Check the record on the Assurance desk.</source>
        <translation>Nid yw ei lofnodion a&apos;r cofnod yn cytuno, felly ni wneir dim ar ei air. Gwiriwch y cofnod ar y ddesg Sicrwydd.</translation>
    </message>
    <message>
        <source>It was refused, and the recording is kept. Another request may be made.</source>
        <translation>Fe&apos;i gwrthodwyd, a chedwir y recordiad. Gellir gwneud cais arall.</translation>
    </message>
    <message>
        <source>It was approved, and the recording is gone: its key, its sound, its notes and clips.</source>
        <translation>Fe&apos;i cymeradwywyd, ac mae&apos;r recordiad wedi mynd: ei allwedd, ei sain, ei nodiadau a&apos;i glipiau.</translation>
    </message>
    <message>
        <source>The recording went another way before anybody had approved this.</source>
        <translation>Aeth y recordiad drwy ffordd arall cyn i neb gymeradwyo hyn.</translation>
    </message>
    <message>
        <source>Nothing is deleted until another person approves it: %1.</source>
        <comment>offices</comment>
        <translation>Ni ddileir dim nes i berson arall ei gymeradwyo: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is deleted until %n more people approve it: %1.</source>
        <comment>offices</comment>
        <translation>
            <numerusform>Ni ddileir dim nes i %n person arall ei gymeradwyo: %1.</numerusform>
            <numerusform>Ni ddileir dim nes i %n person arall ei gymeradwyo: %1.</numerusform>
            <numerusform>Ni ddileir dim nes i %n berson arall ei gymeradwyo: %1.</numerusform>
            <numerusform>Ni ddileir dim nes i %n pherson arall ei gymeradwyo: %1.</numerusform>
            <numerusform>Ni ddileir dim nes i %n pherson arall ei gymeradwyo: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording %1 of %2 (%3), %4</source>
        <comment>number, moment, length, area</comment>
        <translation>Recordiad %1, %2 (%3), %4</translation>
    </message>
    <message>
        <source>%1. Asked by %2: “%3”</source>
        <comment>recording, person, why</comment>
        <translation>%1. Gofynnwyd gan %2: “%3”</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>%1, who asked, withdrew it, and the recording is kept. Another request may be made.</source>
        <translation>Tynnodd %1, a ofynnodd, y cais yn ôl, a chedwir y recordiad. Gellir gwneud cais arall.</translation>
    </message>
</context>
<context>
    <name>HoldLetter</name>
    <message>
        <source>Freeze: asked for under the Freedom of Information Act</source>
        <translation>Rhewi: gofynnwyd amdano o dan y Ddeddf Rhyddid Gwybodaeth</translation>
    </message>
    <message>
        <source>Freeze: asked for by the person whom it is about</source>
        <translation>Rhewi: gofynnwyd amdano gan y person y mae’n ymwneud ag ef</translation>
    </message>
    <message>
        <source>Hold for a specific purpose (§7)</source>
        <translation>Dal at ddiben penodol (§7)</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>Hyd nes y’i codir</translation>
    </message>
    <message>
        <source>What must be kept</source>
        <translation>Yr hyn y mae’n rhaid ei gadw</translation>
    </message>
    <message>
        <source>This was lifted. It no longer keeps anything.</source>
        <translation>Codwyd hwn. Nid yw’n cadw dim mwyach.</translation>
    </message>
    <message>
        <source>The recordings of telephone calls below must be kept, with all that was made of them. Please read what that means for you.</source>
        <translation>Rhaid cadw’r recordiadau o alwadau ffôn isod, gyda phopeth a wnaed ohonynt. Darllenwch beth mae hynny’n ei olygu i chi.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ar</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>Recordings now</source>
        <translation>Recordiadau nawr</translation>
    </message>
    <message>
        <source>The first would be due on</source>
        <translation>Byddai’r cyntaf i’w waredu ar</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Cais</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>Yn atebol amdano</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>To be looked at again on</source>
        <translation>I’w adolygu eto ar</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>Rhoddwyd gan</translation>
    </message>
    <message>
        <source>%1, %2, on %3</source>
        <comment>name, office, date</comment>
        <translation>%1, %2, ar %3</translation>
    </message>
    <message>
        <source>Lifted by</source>
        <translation>Codwyd gan</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>name, date</comment>
        <translation>%1, ar %2</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Oherwydd</translation>
    </message>
    <message>
        <source>Guidance of the Corporate Information Governance Unit</source>
        <translation>Arweiniad yr Uned Llywodraethu Gwybodaeth Gorfforaethol</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Recordings had been due since %1, and no guidance was given before (§7).</source>
        <translation>Roedd recordiadau i’w gwaredu ers %1, ac ni roddwyd arweiniad cyn hynny (§7).</translation>
    </message>
    <message>
        <source>What this means for you</source>
        <translation>Beth mae hyn yn ei olygu i chi</translation>
    </message>
    <message>
        <source>Do not delete these recordings, and do not ask for it. Earshot refuses it while this lasts.</source>
        <translation>Peidiwch â dileu’r recordiadau hyn na gofyn am hynny. Mae Earshot yn ei wrthod tra pery hyn.</translation>
    </message>
    <message>
        <source>Keep notes, clips and copies of them that you have outside Earshot.</source>
        <translation>Cadwch y nodiadau, y clipiau a’r copïau ohonynt sydd gennych y tu allan i Earshot.</translation>
    </message>
    <message>
        <source>Calls that come in later and fit what it is on are kept as well.</source>
        <translation>Cedwir hefyd alwadau diweddarach sy’n cyfateb i’r hyn y mae arno.</translation>
    </message>
    <message>
        <source>It is an offence to alter or destroy what somebody has asked by law to see, so that they do not get it.</source>
        <translation>Mae’n drosedd newid neu ddinistrio’r hyn y mae rhywun wedi gofyn yn ôl y gyfraith am ei weld, fel na chânt ef.</translation>
    </message>
    <message>
        <source>Tell whoever answers for it as soon as the purpose is met, so that it can be lifted.</source>
        <translation>Dywedwch wrth y sawl sy’n atebol amdano cyn gynted ag y cyflawnir y diben, fel y gellir ei godi.</translation>
    </message>
    <message>
        <source>Recordings are frozen</source>
        <translation>Mae recordiadau wedi’u rhewi</translation>
    </message>
    <message>
        <source>Recordings are on hold</source>
        <translation>Mae recordiadau ar ddal</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>number of the hold, date</comment>
        <translation>%1, ar %2</translation>
    </message>
    <message>
        <source>Made by %1, on %2.</source>
        <comment>name, date</comment>
        <translation>Gwnaed gan %1, ar %2.</translation>
    </message>
    <message>
        <source>%1 · Hold %2</source>
        <comment>organisation, number</comment>
        <translation>%1 · Dal %2</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <comment>title of the PDF</comment>
        <translation>Dal %1</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Importing 1 file</source>
        <translation>Yn mewnforio 1 ffeil</translation>
    </message>
    <message>
        <source>Importing %1 files</source>
        <translation>Yn mewnforio %1 ffeil</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>Mewnforiwyd %1</translation>
    </message>
    <message>
        <source>1 duplicate</source>
        <translation>1 copi dyblyg</translation>
    </message>
    <message>
        <source>%1 duplicates</source>
        <translation>%1 copi dyblyg</translation>
    </message>
    <message>
        <source>%1 in quarantine</source>
        <translation>%1 mewn cwarantîn</translation>
    </message>
    <message>
        <source>cancelled with %1 not looked at</source>
        <translation>canslwyd gyda %1 heb eu gwirio</translation>
    </message>
    <message>
        <source>Already here as recording %1.</source>
        <translation>Yma eisoes fel recordiad %1.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Dim i’w wneud.</translation>
    </message>
    <message>
        <source>Line %1 could not be read and was left out.</source>
        <translation>Ni ellid darllen llinell %1 ac fe’i gadawyd allan.</translation>
    </message>
    <message>
        <source>Details of some calls may be missing.</source>
        <translation>Gall manylion rhai galwadau fod ar goll.</translation>
    </message>
    <message>
        <source>Imported as recording %1. Check when the call was made.</source>
        <translation>Mewnforiwyd fel recordiad %1. Gwiriwch pryd y gwnaed yr alwad.</translation>
    </message>
    <message>
        <source>The table could not be read and was left out.</source>
        <translation>Ni ellid darllen y tabl, ac fe&apos;i hepgorwyd.</translation>
    </message>
    <message numerus="yes">
        <source>%n imported calls with a doubtful date</source>
        <translation>
            <numerusform>%n galwadau a fewnforiwyd â dyddiad amheus</numerusform>
            <numerusform>%n alwad a fewnforiwyd â dyddiad amheus</numerusform>
            <numerusform>%n alwad a fewnforiwyd â dyddiad amheus</numerusform>
            <numerusform>%n galwad a fewnforiwyd â dyddiad amheus</numerusform>
            <numerusform>%n galwad a fewnforiwyd â dyddiad amheus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of call detail tables could not be read</source>
        <translation>
            <numerusform>Ni ellid darllen %n llinellau o&apos;r tablau manylion galwadau</numerusform>
            <numerusform>Ni ellid darllen %n llinell o&apos;r tablau manylion galwadau</numerusform>
            <numerusform>Ni ellid darllen %n linell o&apos;r tablau manylion galwadau</numerusform>
            <numerusform>Ni ellid darllen %n llinell o&apos;r tablau manylion galwadau</numerusform>
            <numerusform>Ni ellid darllen %n llinell o&apos;r tablau manylion galwadau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifeBar</name>
    <message>
        <source>How long this is kept cannot be known yet.</source>
        <translation>Ni ellir gwybod eto am ba hyd y cedwir hwn.</translation>
    </message>
    <message>
        <source>Must be kept until %1; must be disposed of by %2.</source>
        <translation>Rhaid ei gadw tan %1; rhaid ei waredu erbyn %2.</translation>
    </message>
    <message>
        <source>May be disposed of since %1; must be by %2.</source>
        <translation>Gellir ei waredu ers %1; rhaid gwneud erbyn %2.</translation>
    </message>
    <message>
        <source>Was due to be disposed of on %1.</source>
        <translation>Roedd i’w waredu ar %1.</translation>
    </message>
    <message>
        <source>On hold.</source>
        <translation>Ar ddal.</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>the whole call</source>
        <translation>yr alwad gyfan</translation>
    </message>
    <message>
        <source>the part from %1 to %2</source>
        <comment>positions in a call</comment>
        <translation>y rhan o %1 i %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>purpose, reference</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This is what was released, and nothing in it was changed.</source>
        <translation>Dyma&apos;r hyn a ryddhawyd, ac ni newidiwyd dim ynddo.</translation>
    </message>
    <message>
        <source>Nothing in it was changed since it was made; who made it is not proved.</source>
        <translation>Ni newidiwyd dim ynddo ers ei wneud; ni phrofwyd pwy a&apos;i gwnaeth.</translation>
    </message>
    <message>
        <source>This is not what was released. Do not rely on it.</source>
        <translation>Nid dyma&apos;r hyn a ryddhawyd. Peidiwch â dibynnu arno.</translation>
    </message>
    <message>
        <source>What the package says of itself, which is not to be relied on:</source>
        <translation>Yr hyn a ddywed y pecyn amdano&apos;i hun, na ddylid dibynnu arno:</translation>
    </message>
    <message>
        <source>What was released:</source>
        <translation>Yr hyn a ryddhawyd:</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhad</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hyd at</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>a recorded call of %1, %2</source>
        <comment>moment, part</comment>
        <translation>galwad a recordiwyd ar %1, %2</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Sail gyfreithiol</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Amodau</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Wedi’i golygu</translation>
    </message>
    <message>
        <source>Dialling tones</source>
        <translation>Tonau deialu</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Cadw tan</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Awdurdodwyd gan</translation>
    </message>
    <message>
        <source>%1, %2, on %3</source>
        <comment>name, office, moment</comment>
        <translation>%1, %2, ar %3</translation>
    </message>
    <message>
        <source>Sealed by</source>
        <translation>Seliwyd gan</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>name, moment</comment>
        <translation>%1, ar %2</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Package digest</source>
        <translation>Crynodeb y pecyn</translation>
    </message>
    <message>
        <source>Founding key</source>
        <translation>Allwedd sefydlu</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>yn dal</translation>
    </message>
    <message>
        <source>cannot be known</source>
        <translation>ni ellir gwybod</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>anghywir</translation>
    </message>
    <message>
        <source>Inaudible mark</source>
        <translation>Marc anghlywadwy</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Telephone: %1</source>
        <comment>letterhead</comment>
        <translation>Ffôn: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <comment>whom a letter goes to</comment>
        <translation>At: %1</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Waits for approval</source>
        <translation>Yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>Comes into force</source>
        <translation>Yn dod i rym</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Mewn grym</translation>
    </message>
    <message>
        <source>Was in force</source>
        <translation>Bu mewn grym</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Nid yw’n cyfrif</translation>
    </message>
    <message>
        <source>%1 as %2, %3</source>
        <comment>name, office, moment</comment>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>This profile cannot be taken: %1.</source>
        <translation>Ni ellir derbyn y proffil hwn: %1.</translation>
    </message>
    <message>
        <source>This profile cannot be taken. At %1: %2.</source>
        <comment>place in the file, what</comment>
        <translation>Ni ellir derbyn y proffil hwn. Yn %1: %2.</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Number not known</source>
        <translation>Rhif anhysbys</translation>
    </message>
    <message>
        <source>ext. %1</source>
        <translation>est. %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>gan %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>at %1</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Quarantine</source>
        <translation>Cwarantîn</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Nid yw’n cyfrif</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Waits for two kits</source>
        <translation>Yn aros am ddau becyn</translation>
    </message>
    <message>
        <source>Waits for the second kit</source>
        <translation>Yn aros am yr ail becyn</translation>
    </message>
    <message>
        <source>Over; new key due</source>
        <translation>Ar ben; angen allwedd newydd</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Ar ben</translation>
    </message>
    <message>
        <source>%1 for %2 and %3, until %4. Begun by %5: %6</source>
        <comment>area, people, day, who, reason</comment>
        <translation>%1 i %2 a %3, tan %4. Dechreuwyd gan %5: %6</translation>
    </message>
    <message>
        <source>(signed by %1)</source>
        <translation>(llofnodwyd gan %1)</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Gwrthodwyd: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>date and time, who, what</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>area</comment>
        <translation>, %1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>reason or officer</comment>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>There are no recovery kits. If everybody who holds an area&apos;s key leaves or forgets the password, its recordings are lost. Make five, for five officers.</source>
        <translation>Nid oes pecynnau adfer. Os bydd pawb sy’n dal allwedd maes yn gadael neu’n anghofio’r cyfrinair, collir ei recordiadau. Gwnewch bump, ar gyfer pum swyddog.</translation>
    </message>
    <message>
        <source>There is one kit. It takes two officers: until a second has one, nothing can be recovered.</source>
        <translation>Mae un pecyn. Mae angen dau swyddog: hyd nes y bydd gan ail swyddog becyn, ni ellir adfer dim.</translation>
    </message>
    <message>
        <source>There are %1 kits, and any two open one area. Five is right: two can be lost or away.</source>
        <translation>Mae %1 pecyn, ac mae unrhyw ddau’n agor un maes. Pump sy’n iawn: gall dau fod ar goll neu i ffwrdd.</translation>
    </message>
    <message>
        <source>There are five kits, and any two open one area.</source>
        <translation>Mae pum pecyn, ac mae unrhyw ddau’n agor un maes.</translation>
    </message>
    <message>
        <source>Not every pair of kits opens %1 yet; that comes by itself when somebody who holds the key signs in.</source>
        <translation>Nid yw pob pâr o becynnau’n agor %1 eto; daw hynny ohono’i hun pan fydd rhywun sy’n dal yr allwedd yn mewngofnodi.</translation>
    </message>
    <message>
        <source>Any two kits open the key of each area.</source>
        <translation>Mae unrhyw ddau becyn yn agor allwedd pob maes.</translation>
    </message>
    <message>
        <source>Word %1 is not right. Look at it on the paper.</source>
        <translation>Nid yw gair %1 yn gywir. Edrychwch arno ar y papur.</translation>
    </message>
    <message>
        <source>The QR code was not read whole. Scan it again, or type the words.</source>
        <translation>Ni ddarllenwyd y cod QR yn gyfan. Sganiwch ef eto, neu teipiwch y geiriau.</translation>
    </message>
    <message>
        <source>These words do not belong together, or some are missing: a kit has 34, and their order matters.</source>
        <translation>Nid yw’r geiriau hyn yn perthyn i’w gilydd, neu mae rhai ar goll: mae gan becyn 34 gair, ac mae eu trefn yn bwysig.</translation>
    </message>
    <message>
        <source>This kit is none of those in use here: it was withdrawn, or is of another store. That it was tried is on record.</source>
        <translation>Nid yw’r pecyn hwn yn un o’r rhai sydd mewn defnydd yma: fe’i tynnwyd yn ôl, neu mae’n perthyn i storfa arall. Mae’r ffaith y rhoddwyd cynnig arno ar gofnod.</translation>
    </message>
    <message>
        <source>This officer has signed already; the second kit is another officer&apos;s.</source>
        <translation>Mae’r swyddog hwn wedi llofnodi eisoes; rhaid i’r ail becyn fod yn becyn swyddog arall.</translation>
    </message>
    <message>
        <source>This kit cannot be used now: the ceremony is open or over, one of the two people has left or has new keys, the area got a new key, or its key is not sealed for these two kits yet. Begin a new ceremony, after somebody who holds the key has signed in.</source>
        <translation>Ni ellir defnyddio’r pecyn hwn nawr: mae’r seremoni ar agor neu ar ben, mae un o’r ddau berson wedi gadael neu wedi cael allweddi newydd, mae’r maes wedi cael allwedd newydd, neu nid yw ei allwedd wedi’i selio ar gyfer y ddau becyn hyn eto. Dechreuwch seremoni newydd, ar ôl i rywun sy’n dal yr allwedd fewngofnodi.</translation>
    </message>
    <message>
        <source>What was sealed for recovery of %1 is damaged: check the record, and let somebody who holds the key and may give the area to others run “earshot-cli recovery seal”.</source>
        <translation>Mae’r hyn a seliwyd ar gyfer adfer %1 wedi’i ddifrodi: gwiriwch y cofnod, a gofynnwch i rywun sy’n dal yr allwedd ac a gaiff roi’r maes i eraill redeg “earshot-cli recovery seal”.</translation>
    </message>
</context>
<context>
    <name>RecoveryKit</name>
    <message>
        <source>Whose kit this is</source>
        <translation>Pwy biau’r pecyn hwn</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swydd</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Number %1 of %2</source>
        <comment>kit</comment>
        <translation>Rhif %1 o %2</translation>
    </message>
    <message>
        <source>Recordings of</source>
        <translation>Recordiadau</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>store, its id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gwnaed ar</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Ôl bys</translation>
    </message>
    <message>
        <source>The words of this kit</source>
        <translation>Geiriau’r pecyn hwn</translation>
    </message>
    <message>
        <source>All of them, in the order of their numbers. Capitals and blanks do not matter. The words are English in every language.</source>
        <translation>Pob un ohonynt, yn nhrefn eu rhifau. Nid oes gwahaniaeth am briflythrennau na bylchau. Mae’r geiriau’n Saesneg ym mhob iaith.</translation>
    </message>
    <message>
        <source>The same as a QR code</source>
        <translation>Yr un peth fel cod QR</translation>
    </message>
    <message>
        <source>Only for a reader that is plugged into the computer of the ceremony. Never for a telephone.</source>
        <translation>Dim ond ar gyfer darllenydd sydd wedi’i blygio i gyfrifiadur y seremoni. Byth ar gyfer ffôn.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>At beth y mae</translation>
    </message>
    <message>
        <source>When the people who hold the key of a service area have left or lost it, any two of the named officers together can open that area to two named people.</source>
        <translation>Pan fydd y bobl sy’n dal allwedd maes gwasanaeth wedi gadael neu wedi’i cholli, gall unrhyw ddau o’r swyddogion a enwir gyda’i gilydd agor y maes hwnnw i ddau berson a enwir.</translation>
    </message>
    <message>
        <source>This kit alone opens nothing. Using it is a signature: it goes into the audit log, and the SIRO and the Information Governance Unit are told.</source>
        <translation>Nid yw’r pecyn hwn ar ei ben ei hun yn agor dim. Llofnod yw ei ddefnyddio: mae’n mynd i’r log archwilio, a dywedir wrth y SIRO a’r Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Before you use it, read on the screen which area is opened, to whom, why and until when. Use it for nothing else.</source>
        <translation>Cyn ei ddefnyddio, darllenwch ar y sgrin pa faes a agorir, i bwy, pam a than pryd. Peidiwch â’i ddefnyddio at ddim arall.</translation>
    </message>
    <message>
        <source>How to keep it</source>
        <translation>Sut i’w gadw</translation>
    </message>
    <message>
        <source>In an envelope that you seal and sign across the flap, in a safe or a locked cabinet.</source>
        <translation>Mewn amlen yr ydych yn ei selio ac yn llofnodi ar draws ei fflap, mewn sêff neu gabinet dan glo.</translation>
    </message>
    <message>
        <source>Not where another officer&apos;s kit lies: the kits of the authority are in at least two buildings.</source>
        <translation>Nid lle mae pecyn swyddog arall: mae pecynnau’r awdurdod mewn o leiaf ddau adeilad.</translation>
    </message>
    <message>
        <source>Never photograph, copy or scan it, never type it anywhere but in a ceremony, never send it. Delete the file that this was printed from.</source>
        <translation>Peidiwch byth â thynnu ei lun, ei gopïo na’i sganio, na’i deipio yn unman ond mewn seremoni, na’i anfon. Dilëwch y ffeil yr argraffwyd hwn ohoni.</translation>
    </message>
    <message>
        <source>Look at the envelope once a year. When you leave your office, hand the envelope to the Administrator, who withdraws this kit and makes one for your successor.</source>
        <translation>Edrychwch ar yr amlen unwaith y flwyddyn. Pan fyddwch yn gadael eich swydd, rhowch yr amlen i’r Gweinyddwr, sy’n tynnu’r pecyn hwn yn ôl ac yn gwneud un i’ch olynydd.</translation>
    </message>
    <message>
        <source>If it is lost, opened or seen by somebody else</source>
        <translation>Os caiff ei golli, ei agor neu ei weld gan rywun arall</translation>
    </message>
    <message>
        <source>Tell the Administrator and the Information Governance Unit at once. There is no blame in it.</source>
        <translation>Dywedwch wrth y Gweinyddwr a’r Uned Llywodraethu Gwybodaeth ar unwaith. Ni roddir bai ar neb.</translation>
    </message>
    <message>
        <source>Recovery kit %1</source>
        <translation>Pecyn adfer %1</translation>
    </message>
    <message>
        <source>For %1 only</source>
        <comment>officer</comment>
        <translation>Ar gyfer %1 yn unig</translation>
    </message>
    <message>
        <source>%1 · Recovery kit %2 · keep sealed</source>
        <comment>organisation, number</comment>
        <translation>%1 · Pecyn adfer %2 · cadwch dan sêl</translation>
    </message>
    <message>
        <source>Recovery kit %1</source>
        <comment>title of the PDF</comment>
        <translation>Pecyn adfer %1</translation>
    </message>
    <message>
        <source>The Administrator withdraws the kit and makes a new one in its place; from then on this one opens nothing in the store. A copy of the store made before still knows it, so somebody who may give access to the areas gives each of them a new key: earshot-cli area new-key AREA</source>
        <translation>Mae’r Gweinyddwr yn tynnu’r pecyn yn ôl ac yn gwneud un newydd yn ei le; o hynny ymlaen nid yw’r un hwn yn agor dim yn y storfa. Mae copi o’r storfa a wnaed cyn hynny yn dal i’w adnabod, felly mae rhywun a gaiff roi mynediad i’r meysydd yn rhoi allwedd newydd i bob un: earshot-cli area new-key AREA</translation>
    </message>
</context>
<context>
    <name>Redactions</name>
    <message>
        <source>Third party</source>
        <translation>Trydydd parti</translation>
    </message>
    <message>
        <source>Special category data</source>
        <translation>Data categori arbennig</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Cerdyn talu</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Rheswm arall</translation>
    </message>
    <message>
        <source>Staff side</source>
        <translation>Ochr y staff</translation>
    </message>
    <message>
        <source>Customer&apos;s side</source>
        <translation>Ochr y cwsmer</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Y ddwy ochr</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>two positions, reason</comment>
        <translation>%1 i %2: %3</translation>
    </message>
    <message>
        <source>%1 to %2: %3, the staff side only</source>
        <comment>two positions, reason</comment>
        <translation>%1 i %2: %3, ochr y staff yn unig</translation>
    </message>
    <message>
        <source>%1 to %2: %3, the customer&apos;s side only</source>
        <comment>two positions, reason</comment>
        <translation>%1 i %2: %3, ochr y cwsmer yn unig</translation>
    </message>
    <message>
        <source>The requester states that no third party is heard</source>
        <translation>Mae’r ceisydd yn datgan na chlywir unrhyw drydydd parti</translation>
    </message>
    <message>
        <source>What the record says of the redactions cannot be read.</source>
        <translation>Ni ellir darllen yr hyn a ddywed y cofnod am y golygiadau.</translation>
    </message>
</context>
<context>
    <name>ReleaseLogPaper</name>
    <message>
        <source>%1, %2, on %3</source>
        <comment>name, office, date</comment>
        <translation>%1, %2, ar %3</translation>
    </message>
    <message>
        <source>%1, on %2: %3</source>
        <comment>name, date, what they said</comment>
        <translation>%1, ar %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of a release, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Purpose of the release</source>
        <translation>Diben y rhyddhad</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Date and time of the recording</source>
        <translation>Dyddiad ac amser y recordiad</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Gwrthodwyd gan</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Awdurdodwyd gan</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Pam y’i gwrthodwyd</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Derbynnydd</translation>
    </message>
    <message>
        <source>Listens in Earshot</source>
        <translation>Yn gwrando yn Earshot</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Sail gyfreithiol</translation>
    </message>
    <message>
        <source>Part of the call</source>
        <translation>Rhan o’r alwad</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Fformat</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Amodau</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Dosbarthwyd</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>SHA-256 y pecyn</translation>
    </message>
    <message>
        <source>May be kept until</source>
        <translation>Ceir ei gadw hyd</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Galwyd yn ôl</translation>
    </message>
    <message>
        <source>Destroyed, as was attested</source>
        <translation>Dinistriwyd, yn ôl y tystiad</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>What this paper shows</source>
        <translation>Yr hyn y mae’r papur hwn yn ei ddangos</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Rhyddhadau</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Pa rai</translation>
    </message>
    <message>
        <source>Every release that was issued or refused</source>
        <translation>Pob rhyddhad a ddosbarthwyd neu a wrthodwyd</translation>
    </message>
    <message>
        <source>Those in which “%1” was found</source>
        <translation>Y rhai y cafwyd “%1” ynddynt</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gwnaed gan</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>who, date</comment>
        <translation>%1, ar %2</translation>
    </message>
    <message>
        <source>Release of Recording Log</source>
        <translation>Log Rhyddhau Recordiadau</translation>
    </message>
    <message>
        <source>Kept under §6 of the Call Recording Policy</source>
        <translation>Cedwir o dan §6 y Polisi Recordio Galwadau</translation>
    </message>
    <message>
        <source>%1 · Release of Recording Log, %2</source>
        <comment>organisation, date</comment>
        <translation>%1 · Log Rhyddhau Recordiadau, %2</translation>
    </message>
    <message>
        <source>Release of Recording Log</source>
        <comment>title of the PDF</comment>
        <translation>Log Rhyddhau Recordiadau</translation>
    </message>
    <message>
        <source>Cannot be heard in it</source>
        <translation>Ni ellir ei glywed ynddo</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cyswllt</translation>
    </message>
</context>
<context>
    <name>ReleaseNote</name>
    <message>
        <source>%1, on %2</source>
        <comment>who, date</comment>
        <translation>%1, ar %2</translation>
    </message>
    <message>
        <source>Entry in the Release of Recording Log</source>
        <translation>Cofnod yn y Log Rhyddhau Recordiadau</translation>
    </message>
    <message>
        <source>%1 (reference %2)</source>
        <comment>purpose</comment>
        <translation>%1 (cyfeirnod %2)</translation>
    </message>
    <message>
        <source>Purpose of the release</source>
        <translation>Diben y rhyddhad</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Date and time of the recording</source>
        <translation>Dyddiad ac amser y recordiad</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Awdurdodwyd gan</translation>
    </message>
    <message>
        <source>%1, %2,
on %3</source>
        <comment>name, office, date</comment>
        <translation>%1, %2,
ar %3</translation>
    </message>
    <message>
        <source>Released to</source>
        <translation>Rhyddhawyd i</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Derbynnydd</translation>
    </message>
    <message>
        <source>Kind of release</source>
        <translation>Math o ryddhad</translation>
    </message>
    <message>
        <source>To an external agency</source>
        <translation>I asiantaeth allanol</translation>
    </message>
    <message>
        <source>To another service area of the authority</source>
        <translation>I faes gwasanaeth arall yr awdurdod</translation>
    </message>
    <message>
        <source>Asked for in Earshot by</source>
        <translation>Gofynnwyd amdano yn Earshot gan</translation>
    </message>
    <message>
        <source>answered or made by %1</source>
        <comment>member of staff</comment>
        <translation>atebwyd neu gwnaed gan %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a description</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>What was released</source>
        <translation>Yr hyn a ryddhawyd</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Galwad</translation>
    </message>
    <message>
        <source>Part of the call</source>
        <translation>Rhan o’r alwad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Fformat</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 y ffeil</translation>
    </message>
    <message>
        <source>Advice of the Corporate Information Governance Unit</source>
        <translation>Cyngor yr Uned Llywodraethu Gwybodaeth Gorfforaethol</translation>
    </message>
    <message>
        <source>Given by %1.</source>
        <translation>Rhoddwyd gan %1.</translation>
    </message>
    <message>
        <source>What the recipient must do (%1)</source>
        <translation>Yr hyn y mae’n rhaid i’r derbynnydd ei wneud (%1)</translation>
    </message>
    <message>
        <source>This recording holds personal information. It is released under %1 of the Call Recording Policy (version %2).</source>
        <translation>Mae’r recordiad hwn yn cynnwys gwybodaeth bersonol. Fe’i rhyddheir o dan %1 o’r Polisi Recordio Galwadau (fersiwn %2).</translation>
    </message>
    <message>
        <source>Keep it securely, where only those who need it for this purpose can reach it.</source>
        <translation>Cadwch ef yn ddiogel, lle na all neb ei gyrraedd ond y rhai y mae arnynt ei angen at y diben hwn.</translation>
    </message>
    <message>
        <source>Use it only for the purpose stated above.</source>
        <translation>Defnyddiwch ef at y diben a nodir uchod yn unig.</translation>
    </message>
    <message>
        <source>Do not pass it on. Another purpose or another recipient needs a release of its own.</source>
        <translation>Peidiwch â’i drosglwyddo i neb arall. Mae angen rhyddhad ar wahân ar gyfer diben arall neu dderbynnydd arall.</translation>
    </message>
    <message>
        <source>Delete it, and every copy of it, once it has been used for that purpose.</source>
        <translation>Dilëwch ef, a phob copi ohono, ar ôl ei ddefnyddio at y diben hwnnw.</translation>
    </message>
    <message>
        <source>Advice on its use and on how long to keep it: Corporate Information Governance Unit of %1.</source>
        <translation>Cyngor ar ei ddefnyddio ac ar ba hyd i’w gadw: Uned Llywodraethu Gwybodaeth Gorfforaethol, %1.</translation>
    </message>
    <message>
        <source>Release of a recorded call</source>
        <translation>Rhyddhau galwad a recordiwyd</translation>
    </message>
    <message>
        <source>Release note %1</source>
        <translation>Nodyn rhyddhau %1</translation>
    </message>
    <message>
        <source>%1 · Release note %2</source>
        <comment>organisation, number</comment>
        <translation>%1 · Nodyn rhyddhau %2</translation>
    </message>
    <message>
        <source>Release note %1</source>
        <comment>title of the PDF</comment>
        <translation>Nodyn rhyddhau %1</translation>
    </message>
    <message>
        <source>whole call</source>
        <translation>yr alwad gyfan</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two moments of the call</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>parts of the call, its length</comment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between parts of a call</comment>
        <translation> a </translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Sail gyfreithiol</translation>
    </message>
    <message>
        <source>May be kept until</source>
        <translation>Ceir ei gadw hyd</translation>
    </message>
    <message>
        <source>%1, %2 long</source>
        <comment>part of the call, its length</comment>
        <translation>%1, hyd %2</translation>
    </message>
    <message>
        <source>Conditions of this release</source>
        <translation>Amodau’r rhyddhad hwn</translation>
    </message>
    <message>
        <source>Of the Information Governance Unit</source>
        <translation>Yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>Of the authoriser</source>
        <translation>Yr awdurdodwr</translation>
    </message>
    <message>
        <source>Delete it, and every copy of it, once it has been used for that purpose, and on %1 at the latest. Then tell the authority that it is destroyed.</source>
        <translation>Dilëwch ef, a phob copi ohono, ar ôl ei ddefnyddio at y diben hwnnw, ac ar %1 fan bellaf. Yna dywedwch wrth yr awdurdod ei fod wedi’i ddinistrio.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marc</translation>
    </message>
    <message>
        <source>The dialling tones %1 are heard at the beginning and every ten minutes. They stand between the call&apos;s own sound, never over it, and are no part of the call.</source>
        <translation>Clywir y tonau deialu %1 ar y dechrau a phob deng munud. Maent rhwng sain yr alwad ei hun, byth drosti, ac nid ydynt yn rhan o’r alwad.</translation>
    </message>
    <message>
        <source>What cannot be heard</source>
        <translation>Yr hyn na ellir ei glywed</translation>
    </message>
    <message>
        <source>In these places there is silence in the file, and nothing of what was said. The times are those of the whole call.</source>
        <translation>Yn y mannau hyn mae distawrwydd yn y ffeil, a dim o’r hyn a ddywedwyd. Amseroedd yr alwad gyfan yw’r rhain.</translation>
    </message>
    <message>
        <source>In these places there is a tone in the file, and nothing of what was said. The times are those of the whole call.</source>
        <translation>Yn y mannau hyn mae tôn yn y ffeil, a dim o’r hyn a ddywedwyd. Amseroedd yr alwad gyfan yw’r rhain.</translation>
    </message>
    <message>
        <source>Inaudible mark</source>
        <translation>Marc anghlywadwy</translation>
    </message>
    <message>
        <source>The file carries the mark %1, a noise that cannot be heard. By it every copy, and every part of one, can be traced to this release.</source>
        <translation>Mae&apos;r ffeil yn cario&apos;r marc %1, sŵn na ellir ei glywed. Drwyddo gellir olrhain pob copi, a phob rhan o gopi, i&apos;r rhyddhad hwn.</translation>
    </message>
    <message>
        <source>%1, as deputy</source>
        <comment>office</comment>
        <translation>%1, fel dirprwy</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cyswllt</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>one</source>
        <translation>un</translation>
    </message>
    <message>
        <source>two</source>
        <translation>ddwy</translation>
    </message>
    <message>
        <source>three</source>
        <translation>dair</translation>
    </message>
    <message>
        <source>four</source>
        <translation>bedair</translation>
    </message>
    <message>
        <source>five</source>
        <translation>bum</translation>
    </message>
    <message>
        <source>six</source>
        <translation>chwe</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>saith</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>wyth</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>naw</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>ddeg</translation>
    </message>
    <message>
        <source>The Information Governance Unit advises first, then one of %1 offices must authorise (§6).</source>
        <translation>Yr Uned Llywodraethu Gwybodaeth sy’n cynghori’n gyntaf, yna rhaid i un o %1 swydd awdurdodi (§6).</translation>
    </message>
    <message>
        <source>One of %1 offices must authorise (§6).</source>
        <translation>Rhaid i un o %1 swydd awdurdodi (§6).</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, office</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>purpose, clause</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Whole call, %1</source>
        <translation>Galwad gyfan, %1</translation>
    </message>
    <message>
        <source>Whole call</source>
        <translation>Galwad gyfan</translation>
    </message>
    <message>
        <source>A part of the call</source>
        <translation>Rhan o’r alwad</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>length of a part, its begin, its end</comment>
        <translation>%1 (%2 i %3)</translation>
    </message>
    <message>
        <source>The whole call of %1, %2 long</source>
        <translation>Galwad gyfan %1, hyd %2</translation>
    </message>
    <message>
        <source>The whole call of %1</source>
        <translation>Galwad gyfan %1</translation>
    </message>
    <message>
        <source>%1 of the call of %2</source>
        <translation>%1 o alwad %2</translation>
    </message>
    <message>
        <source>A part of the call of %1</source>
        <translation>Rhan o alwad %1</translation>
    </message>
    <message>
        <source>The advice is there; now one of %1 offices must authorise (§6).</source>
        <translation>Mae’r cyngor wedi’i roi; nawr rhaid i un o %1 swydd awdurdodi (§6).</translation>
    </message>
    <message>
        <source>Authorised. %1 can issue the package.</source>
        <translation>Awdurdodwyd. Gall %1 ddosbarthu’r pecyn.</translation>
    </message>
    <message>
        <source>Issuing was begun and not finished. Issue it again; the number stays the same.</source>
        <translation>Dechreuwyd dosbarthu ond ni orffennwyd. Dosbarthwch ef eto; bydd y rhif yn aros yr un fath.</translation>
    </message>
    <message>
        <source>Issued. What has left cannot be called back.</source>
        <translation>Dosbarthwyd. Ni ellir galw’n ôl yr hyn sydd wedi gadael.</translation>
    </message>
    <message>
        <source>Refused. It may be asked for again, as a new release.</source>
        <translation>Gwrthodwyd. Gellir gofyn amdano eto, fel rhyddhad newydd.</translation>
    </message>
    <message>
        <source>Withdrawn by the person who asked.</source>
        <translation>Tynnwyd yn ôl gan y sawl a ofynnodd.</translation>
    </message>
    <message>
        <source>The disk with %1 is full. No package was written, and the release is still authorised: make room or choose another folder.</source>
        <translation>Mae’r ddisg sy’n cynnwys %1 yn llawn. Nid ysgrifennwyd pecyn, ac mae’r rhyddhad wedi’i awdurdodi o hyd: gwnewch le neu dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>There is a package %1 in %2 already, and nothing was overwritten. Choose another folder.</source>
        <translation>Mae pecyn %1 yn %2 eisoes, ac ni throsysgrifennwyd dim. Dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>Nothing may be written in %1. The release is still authorised: choose another folder.</source>
        <translation>Ni cheir ysgrifennu dim yn %1. Mae’r rhyddhad wedi’i awdurdodi o hyd: dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>The folder %1 is not there any more. The release is still authorised: choose another folder.</source>
        <translation>Nid yw’r ffolder %1 yno mwyach. Mae’r rhyddhad wedi’i awdurdodi o hyd: dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>Cancelled. No package was written, and the release is still authorised.</source>
        <translation>Wedi canslo. Nid ysgrifennwyd pecyn, ac mae’r rhyddhad wedi’i awdurdodi o hyd.</translation>
    </message>
    <message>
        <source>%1, in their own Earshot</source>
        <translation>%1, yn eu Earshot eu hunain</translation>
    </message>
    <message>
        <source>It came back: %1 has recorded that it is destroyed.</source>
        <translation>Daeth yn ôl: mae %1 wedi cofnodi ei fod wedi’i ddinistrio.</translation>
    </message>
    <message>
        <source>Recalled. Nobody can listen to it any more.</source>
        <translation>Galwyd yn ôl. Ni all neb wrando arno mwyach.</translation>
    </message>
    <message>
        <source>Ended on %1. Nobody can listen to it any more.</source>
        <translation>Daeth i ben ar %1. Ni all neb wrando arno mwyach.</translation>
    </message>
    <message>
        <source>%1 can listen until %2. No file has left.</source>
        <translation>Gall %1 wrando tan %2. Nid oes ffeil wedi gadael.</translation>
    </message>
    <message>
        <source>It was to be destroyed by %1, and nobody has said that it is.</source>
        <translation>Roedd i’w ddinistrio erbyn %1, ac nid oes neb wedi dweud i hynny ddigwydd.</translation>
    </message>
    <message>
        <source>Issued. It is to be destroyed by %1.</source>
        <translation>Dosbarthwyd. Mae i’w ddinistrio erbyn %1.</translation>
    </message>
    <message>
        <source>Authorised. %1 can share it now.</source>
        <translation>Awdurdodwyd. Gall %1 ei rannu nawr.</translation>
    </message>
    <message>
        <source>Shared inside Earshot. No file has left.</source>
        <translation>Rhannwyd o fewn Earshot. Nid oes ffeil wedi gadael.</translation>
    </message>
    <message>
        <source>This is no age key. It begins with age1 and has to be copied whole: ask the recipient for it again.</source>
        <translation>Nid allwedd age yw hon. Mae’n dechrau ag age1 a rhaid ei chopïo’n gyfan: gofynnwch i’r derbynnydd amdani eto.</translation>
    </message>
    <message>
        <source>For 7-Zip a passphrase needs at least 20 characters, without accents, that are hard to guess: have one made.</source>
        <translation>Ar gyfer 7-Zip mae angen o leiaf 20 nod mewn cyfrinymadrodd, heb acenion, sy’n anodd eu dyfalu: gadewch i Earshot wneud un.</translation>
    </message>
    <message>
        <source>This passphrase is missing or too easy to guess: have one made, or take six or more words that do not belong together.</source>
        <translation>Mae’r cyfrinymadrodd hwn ar goll neu’n rhy hawdd ei ddyfalu: gadewch i Earshot wneud un, neu defnyddiwch chwech neu ragor o eiriau nad ydynt yn perthyn i’w gilydd.</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Dinistriwyd</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Galwyd yn ôl</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Yn hwyr</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Ar ddod i ben</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Rhannwyd</translation>
    </message>
    <message>
        <source>%1 could not be answered: %2 Done: %3. What came after it still waits.</source>
        <comment>number, reason, numbers</comment>
        <translation>Ni ellid ateb %1: %2 Wedi&apos;u gwneud: %3. Mae&apos;r hyn a ddaeth wedyn yn aros o hyd.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Recalled. %1 writes to %2 and records that it is destroyed.</source>
        <comment>who asked, recipient</comment>
        <translation>Galwyd yn ôl. Bydd %1 yn ysgrifennu at %2 ac yn cofnodi ei fod wedi’i ddinistrio.</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>Freeze, freedom of information</source>
        <translation>Rhewi, rhyddid gwybodaeth</translation>
    </message>
    <message>
        <source>Freeze, subject access</source>
        <translation>Rhewi, cais gwrthrych am wybodaeth</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>One recording</source>
        <translation>Un recordiad</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>Rhif ffôn</translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation>Aelod o staff</translation>
    </message>
    <message>
        <source>A service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>Hyd nes y’i codir</translation>
    </message>
    <message>
        <source>1 recording</source>
        <translation>1 recordiad</translation>
    </message>
    <message>
        <source>%1 recordings</source>
        <translation>%1 recordiad</translation>
    </message>
    <message>
        <source>Awaited</source>
        <comment>guidance</comment>
        <translation>Disgwylir</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>guidance</comment>
        <translation>Rhoddwyd</translation>
    </message>
    <message>
        <source>Came too late</source>
        <comment>guidance</comment>
        <translation>Daeth yn rhy hwyr</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>guidance</comment>
        <translation>Yn eisiau</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>guidance</comment>
        <translation>Nid oes ei angen</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Codwyd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Guidance missing</source>
        <translation>Dim arweiniad</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Adolygiad hwyr</translation>
    </message>
    <message>
        <source>Guidance awaited</source>
        <translation>Disgwyl arweiniad</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Mewn grym</translation>
    </message>
    <message>
        <source>It was lifted, and keeps nothing any more.</source>
        <translation>Fe’i codwyd, ac nid yw’n cadw dim mwyach.</translation>
    </message>
    <message>
        <source>Its last day has passed, so it keeps nothing any more. Lift it to take it off the list.</source>
        <translation>Mae ei ddiwrnod olaf wedi mynd heibio, felly nid yw’n cadw dim mwyach. Codwch ef i’w dynnu oddi ar y rhestr.</translation>
    </message>
    <message>
        <source>Somebody has asked by law for what it is on. Nobody can delete or dispose of it until the freeze is lifted, whatever else is allowed (§2).</source>
        <translation>Mae rhywun wedi gofyn yn ôl y gyfraith am yr hyn y mae arno. Ni all neb ei ddileu na’i waredu hyd nes y codir y rhewi, beth bynnag arall a ganiateir (§2).</translation>
    </message>
    <message>
        <source>Nobody can delete or dispose of what it is on up to and including %1 (§7).</source>
        <translation>Ni all neb ddileu na gwaredu’r hyn y mae arno hyd at a chan gynnwys %1 (§7).</translation>
    </message>
    <message>
        <source>Nobody can delete or dispose of what it is on until it is lifted (§7).</source>
        <translation>Ni all neb ddileu na gwaredu’r hyn y mae arno hyd nes y’i codir (§7).</translation>
    </message>
    <message>
        <source>It was to be looked at again on %1. Guidance sets another day; lift it if it is no longer needed.</source>
        <translation>Roedd i’w adolygu eto ar %1. Mae arweiniad yn pennu diwrnod arall; codwch ef os nad oes ei angen mwyach.</translation>
    </message>
    <message>
        <source>It is on nothing that is here now.</source>
        <translation>Nid yw ar ddim sydd yma nawr.</translation>
    </message>
    <message>
        <source>It is on %1 now; the oldest has been due for disposal since %2.</source>
        <translation>Mae ar %1 nawr; mae’r hynaf i’w waredu ers %2.</translation>
    </message>
    <message>
        <source>It is on %1 now; the oldest is due for disposal on %2.</source>
        <translation>Mae ar %1 nawr; mae’r hynaf i’w waredu ar %2.</translation>
    </message>
    <message>
        <source>It is on %1 now.</source>
        <translation>Mae ar %1 nawr.</translation>
    </message>
    <message>
        <source>Calls that come in later are kept as well.</source>
        <translation>Cedwir hefyd alwadau a ddaw i mewn yn ddiweddarach.</translation>
    </message>
    <message>
        <source>From your signature on nobody can delete or dispose of it, not even under a hold or an approved disposal, until the freeze is lifted (§2).</source>
        <translation>O’ch llofnod ymlaen ni all neb ei ddileu na’i waredu, hyd yn oed o dan ddal neu warediad a gymeradwywyd, hyd nes y codir y rhewi (§2).</translation>
    </message>
    <message>
        <source>From your signature on nobody can delete or dispose of it, up to and including %1 (§7).</source>
        <translation>O’ch llofnod ymlaen ni all neb ei ddileu na’i waredu, hyd at a chan gynnwys %1 (§7).</translation>
    </message>
    <message>
        <source>From your signature on nobody can delete or dispose of it until the hold is lifted (§7).</source>
        <translation>O’ch llofnod ymlaen ni all neb ei ddileu na’i waredu hyd nes y codir y dal (§7).</translation>
    </message>
    <message>
        <source>It is signed in your name and cannot be changed, only guided and lifted.</source>
        <translation>Fe’i llofnodir yn eich enw chi ac ni ellir ei newid; ni ellir ond rhoi arweiniad arno a’i godi.</translation>
    </message>
    <message>
        <source>“What it is on” is not complete: give a whole telephone number, a reference or a name.</source>
        <translation>Nid yw “Yr hyn y mae arno” yn gyflawn: rhowch rif ffôn cyfan, cyfeirnod neu enw.</translation>
    </message>
    <message>
        <source>“Recording” takes the number of a recording, as its inspector shows it.</source>
        <translation>Rhif recordiad sydd ei angen yn “Recordiad”, fel y’i dangosir yn ei fanylion.</translation>
    </message>
    <message>
        <source>“Service area”: choose one in which something can be done.</source>
        <translation>“Maes gwasanaeth”: dewiswch un y gellir gwneud rhywbeth ynddo.</translation>
    </message>
    <message>
        <source>“Calls up to” lies before “Calls from”.</source>
        <translation>Mae “Galwadau hyd at” cyn “Galwadau o”.</translation>
    </message>
    <message>
        <source>“Why” needs a sentence, of 4,000 characters at most.</source>
        <translation>Mae angen brawddeg yn “Pam”, heb fod yn hwy na 4,000 nod.</translation>
    </message>
    <message>
        <source>“Guidance” needs a sentence, of 4,000 characters at most.</source>
        <translation>Mae angen brawddeg yn “Arweiniad”, heb fod yn hwy na 4,000 nod.</translation>
    </message>
    <message>
        <source>“Look at it again on” takes a day after today.</source>
        <translation>Rhaid i “I’w adolygu eto ar” fod yn ddiwrnod ar ôl heddiw.</translation>
    </message>
    <message>
        <source>“Last day” has passed.</source>
        <translation>Mae “Diwrnod olaf” wedi mynd heibio.</translation>
    </message>
    <message>
        <source>“Answers for it”: nobody of this name is here.</source>
        <translation>“Yn atebol amdano”: nid oes neb o’r enw hwn yma.</translation>
    </message>
    <message>
        <source>“Backups are kept for” takes a number of days up to 3,650.</source>
        <translation>Rhaid i “Cedwir copïau wrth gefn am” fod yn nifer o ddiwrnodau hyd at 3,650.</translation>
    </message>
    <message>
        <source>It was to be looked at again on %1. Lift it when the request has been answered.</source>
        <translation>Roedd i’w adolygu eto ar %1. Codwch ef pan fydd y cais wedi’i ateb.</translation>
    </message>
</context>
<context>
    <name>ReturnPapers</name>
    <message>
        <source>What was released</source>
        <translation>Yr hyn a ryddhawyd</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhad</translation>
    </message>
    <message>
        <source>Recording of a call</source>
        <translation>Recordiad o alwad</translation>
    </message>
    <message>
        <source>Part of the call</source>
        <translation>Rhan o’r alwad</translation>
    </message>
    <message>
        <source>Released to</source>
        <translation>Rhyddhawyd i</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Sail gyfreithiol</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Dosbarthwyd</translation>
    </message>
    <message>
        <source>May be kept until</source>
        <translation>Ceir ei gadw hyd</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>SHA-256 y pecyn</translation>
    </message>
    <message>
        <source>Statement of the recipient</source>
        <translation>Datganiad y derbynnydd</translation>
    </message>
    <message>
        <source>The recording of release %1 was given to us by %2. It has been destroyed, with every copy, extract and transcript of it that we made or passed on, and cannot be restored. What could not be destroyed is named below.</source>
        <translation>Rhoddwyd recordiad rhyddhad %1 i ni gan %2. Mae wedi’i ddinistrio, ynghyd â phob copi, detholiad a thrawsgrifiad ohono a wnaethom neu a drosglwyddwyd gennym, ac ni ellir ei adfer. Enwir isod yr hyn na ellid ei ddinistrio.</translation>
    </message>
    <message>
        <source>When and how it was destroyed</source>
        <translation>Pryd a sut y’i dinistriwyd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Position and organisation</source>
        <translation>Swydd a sefydliad</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Llofnod</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between lines of an address</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Where this form goes</source>
        <translation>I ble mae’r ffurflen hon yn mynd</translation>
    </message>
    <message>
        <source>Send it, or a scan of it, to</source>
        <translation>Anfonwch hi, neu sgan ohoni, at</translation>
    </message>
    <message>
        <source>Questions to</source>
        <translation>Cwestiynau at</translation>
    </message>
    <message>
        <source>The authority keeps it with the entry of this release in its Release of Recording Log.</source>
        <translation>Mae’r awdurdod yn ei chadw gyda chofnod y rhyddhad hwn yn ei Log Rhyddhau Recordiadau.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>What you must do</source>
        <translation>Yr hyn y mae’n rhaid i chi ei wneud</translation>
    </message>
    <message>
        <source>Stop using the recording now, and do not pass it on.</source>
        <translation>Peidiwch â defnyddio’r recordiad o hyn ymlaen, a pheidiwch â’i drosglwyddo.</translation>
    </message>
    <message>
        <source>Destroy it, with every copy, extract and transcript of it, wherever you keep them: computers, drives, discs, mail and telephones.</source>
        <translation>Dinistriwch ef, ynghyd â phob copi, detholiad a thrawsgrifiad ohono, ble bynnag yr ydych yn eu cadw: cyfrifiaduron, gyriannau, disgiau, post a ffonau.</translation>
    </message>
    <message>
        <source>By %1 destroy it, with every copy, extract and transcript of it, wherever you keep them: computers, drives, discs, mail and telephones.</source>
        <translation>Erbyn %1 dinistriwch ef, ynghyd â phob copi, detholiad a thrawsgrifiad ohono, ble bynnag yr ydych yn eu cadw: cyfrifiaduron, gyriannau, disgiau, post a ffonau.</translation>
    </message>
    <message>
        <source>If you passed it on, tell whoever has it to do the same, and tell us who that is.</source>
        <translation>Os ydych wedi’i drosglwyddo, dywedwch wrth bwy bynnag sydd â’r recordiad am wneud yr un peth, a dywedwch wrthym pwy yw hwnnw.</translation>
    </message>
    <message>
        <source>Fill in and sign the form that comes with this letter, and send it to us.</source>
        <translation>Llenwch a llofnodwch y ffurflen sy’n dod gyda’r llythyr hwn, a’i hanfon atom.</translation>
    </message>
    <message>
        <source>Fill in and sign the form that comes with this letter. It must be with us by %1.</source>
        <translation>Llenwch a llofnodwch y ffurflen sy’n dod gyda’r llythyr hwn. Rhaid iddi ein cyrraedd erbyn %1.</translation>
    </message>
    <message>
        <source>If a court or a law obliges you to keep it, do not destroy it: tell us at once which.</source>
        <translation>Os yw llys neu gyfraith yn eich gorfodi i’w gadw, peidiwch â’i ddinistrio: dywedwch wrthym ar unwaith pa un.</translation>
    </message>
    <message>
        <source>Whom you can ask</source>
        <translation>Pwy y gallwch ei holi</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Please name release %1 whenever you write or call.</source>
        <translation>Nodwch rif y rhyddhad, %1, bob tro y byddwch yn ysgrifennu neu’n ffonio.</translation>
    </message>
    <message>
        <source>%1 · Release %2</source>
        <comment>organisation, number</comment>
        <translation>%1 · Rhyddhad %2</translation>
    </message>
    <message>
        <source>%1: release %2</source>
        <comment>title of the PDF; what it is, number</comment>
        <translation>%1: rhyddhad %2</translation>
    </message>
    <message>
        <source>Statement that a recording is destroyed</source>
        <translation>Datganiad bod recordiad wedi’i ddinistrio</translation>
    </message>
    <message>
        <source>Release %1</source>
        <comment>number</comment>
        <translation>Rhyddhad %1</translation>
    </message>
    <message>
        <source>Recall of a released recording</source>
        <translation>Galw recordiad a ryddhawyd yn ôl</translation>
    </message>
    <message>
        <source>Release %1, %2</source>
        <comment>number, date</comment>
        <translation>Rhyddhad %1, %2</translation>
    </message>
    <message>
        <source>The recording of a telephone call below was released to you. That release has ended on %1: it was recalled by %2.</source>
        <translation>Rhyddhawyd y recordiad isod o alwad ffôn i chi. Daeth y rhyddhad hwnnw i ben ar %1: fe’i galwyd yn ôl gan %2.</translation>
    </message>
    <message>
        <source>By</source>
        <comment>a day</comment>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>What is left of it, if anything, and why</source>
        <translation>Yr hyn sydd ar ôl ohono, os o gwbl, a pham</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cyswllt</translation>
    </message>
</context>
<context>
    <name>RowState</name>
    <message>
        <source>Delete your download</source>
        <translation>Dileu eich lawrlwythiad</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Dyddiad anhysbys</translation>
    </message>
    <message>
        <source>Due for disposal</source>
        <translation>I’w waredu</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>I’w waredu yfory</translation>
    </message>
    <message>
        <source>Due in %1 days</source>
        <translation>I’w waredu ymhen %1 diwrnod</translation>
    </message>
    <message>
        <source>Release waiting</source>
        <translation>Rhyddhad yn aros</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Lawrlwythwyd</translation>
    </message>
</context>
<context>
    <name>SubjectAccess</name>
    <message>
        <source>In doubt</source>
        <translation>Mewn amheuaeth</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Heb ddechrau</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Wedi&apos;i oedi</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>I&apos;w ateb erbyn %1</translation>
    </message>
    <message>
        <source>Was due %1</source>
        <translation>Roedd i&apos;w ateb erbyn %1</translation>
    </message>
    <message>
        <source>What the store says of this request is not what its record says: nothing can be done about it. Run a verification on the Assurance desk.</source>
        <translation>Nid yw&apos;r hyn y mae&apos;r storfa&apos;n ei ddweud am y cais hwn yr un fath â&apos;r hyn y mae ei gofnod yn ei ddweud: ni ellir gwneud dim yn ei gylch. Rhedwch ddilysiad ar y ddesg Sicrwydd.</translation>
    </message>
    <message>
        <source>Closed on %1: %2.</source>
        <comment>day, outcome</comment>
        <translation>Caewyd ar %1: %2.</translation>
    </message>
    <message>
        <source>That was too late: it was due on %1 (UK GDPR Art. 12(3)).</source>
        <translation>Roedd hynny&apos;n rhy hwyr: roedd i&apos;w ateb erbyn %1 (GDPR y DU Erthygl 12(3)).</translation>
    </message>
    <message>
        <source>They were asked who they are. The month begins on the day on which they show it (UK GDPR Art. 12A).</source>
        <translation>Gofynnwyd iddynt pwy ydynt. Mae&apos;r mis yn dechrau ar y diwrnod y byddant yn dangos hynny (GDPR y DU Erthygl 12A).</translation>
    </message>
    <message>
        <source>The clock stands still until they answer. If they answered today, it would be due on %1.</source>
        <translation>Mae&apos;r cloc yn sefyll nes iddynt ateb. Pe baent yn ateb heddiw, byddai i&apos;w ateb erbyn %1.</translation>
    </message>
    <message>
        <source>The answer is due on %1 at the latest.</source>
        <translation>Rhaid ateb erbyn %1 fan bellaf.</translation>
    </message>
    <message>
        <source>The answer was due on %1. Answer without delay, and say why it is late.</source>
        <translation>Roedd yr ateb i fod erbyn %1. Atebwch yn ddi-oed, a dywedwch pam ei fod yn hwyr.</translation>
    </message>
    <message>
        <source>Extended by two months.</source>
        <translation>Wedi&apos;i estyn o ddeufis.</translation>
    </message>
    <message>
        <source>They can be told of two further months until %1.</source>
        <translation>Gellir dweud wrthynt am ddau fis arall hyd at %1.</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 alwad</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 galwad</translation>
    </message>
    <message>
        <source>In</source>
        <comment>call of a request</comment>
        <translation>I mewn</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>call of a request</comment>
        <translation>Allan</translation>
    </message>
    <message>
        <source>To redact</source>
        <translation>I&apos;w olygu</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>I&apos;w benderfynu</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Nothing held</source>
        <translation>Dim yn cael ei ddal</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Asked who they are</source>
        <translation>Gofynnwyd pwy ydynt</translation>
    </message>
    <message>
        <source>They showed who they are</source>
        <translation>Dangosasant pwy ydynt</translation>
    </message>
    <message>
        <source>Asked what they mean</source>
        <translation>Gofynnwyd beth maent yn ei olygu</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Atebasant</translation>
    </message>
    <message>
        <source>Told of two further months</source>
        <translation>Dywedwyd wrthynt am ddau fis arall</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>where was searched, with which words</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Recording %1: %2</source>
        <comment>number, decision</comment>
        <translation>Recordiad %1: %2</translation>
    </message>
    <message>
        <source>“Received on” takes a day up to today.</source>
        <translation>Mae “Derbyniwyd ar” yn cymryd diwrnod hyd at heddiw.</translation>
    </message>
    <message>
        <source>“Who asks” needs a name.</source>
        <translation>Mae angen enw yn “Pwy sy&apos;n gofyn”.</translation>
    </message>
    <message>
        <source>Give a whole telephone number, a name or a reference.</source>
        <translation>Rhowch rif ffôn cyfan, enw neu gyfeirnod.</translation>
    </message>
    <message>
        <source>“Why that is enough” needs a sentence, of 4,000 characters at most.</source>
        <translation>Mae angen brawddeg yn “Pam mae hynny&apos;n ddigon”, o 4,000 o nodau ar y mwyaf.</translation>
    </message>
    <message>
        <source>This needs a sentence; as words to search for, ones that find fewer calls.</source>
        <translation>Mae angen brawddeg yma; fel geiriau i chwilio amdanynt, rhai sy&apos;n dod o hyd i lai o alwadau.</translation>
    </message>
    <message>
        <source>“Where” needs a few words.</source>
        <translation>Mae angen ychydig eiriau yn “Ble”.</translation>
    </message>
    <message>
        <source>“With which words” needs a few words.</source>
        <translation>Mae angen ychydig eiriau yn “Gyda pha eiriau”.</translation>
    </message>
    <message>
        <source>This needs a sentence that says why.</source>
        <translation>Mae angen brawddeg yma sy&apos;n dweud pam.</translation>
    </message>
    <message>
        <source>This day cannot be: it is before what it follows, or after the last day for it.</source>
        <translation>Ni all y diwrnod hwn fod: mae cyn yr hyn y mae&apos;n ei ddilyn, neu ar ôl y diwrnod olaf ar ei gyfer.</translation>
    </message>
    <message>
        <source>It cannot be closed like this yet: every call must be decided, a search be on record, and who was asked who they are must have shown it. With calls that are theirs it is not “nothing held”.</source>
        <translation>Ni ellir ei gau fel hyn eto: rhaid penderfynu ar bob galwad, rhaid i chwiliad fod ar gofnod, a rhaid i&apos;r sawl y gofynnwyd iddo pwy ydyw fod wedi dangos hynny. Gyda galwadau sy&apos;n eiddo iddynt, nid “dim yn cael ei ddal” ydyw.</translation>
    </message>
    <message>
        <source>“Decision”: say what becomes of the call.</source>
        <translation>“Penderfyniad”: dywedwch beth ddaw o&apos;r alwad.</translation>
    </message>
    <message>
        <source>a Saturday</source>
        <translation>dydd Sadwrn</translation>
    </message>
    <message>
        <source>a Sunday</source>
        <translation>dydd Sul</translation>
    </message>
    <message>
        <source>a public holiday</source>
        <translation>gŵyl gyhoeddus</translation>
    </message>
    <message>
        <source>The time itself ends on %1, %2: what is due then may be answered on the next working day.</source>
        <comment>day, what kind of day</comment>
        <translation>Daw&apos;r amser ei hun i ben ar %1, %2: gellir ateb yr hyn sy&apos;n ddyledus bryd hynny ar y diwrnod gwaith nesaf.</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Heb ofyn amdano</translation>
    </message>
    <message>
        <source>%1 issued</source>
        <translation>%1 wedi&apos;i gyhoeddi</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 wedi&apos;i wrthod</translation>
    </message>
    <message>
        <source>%1 taken back</source>
        <translation>%1 wedi&apos;i dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 yn aros</translation>
    </message>
    <message>
        <source>%1 ended with the call</source>
        <translation>Daeth %1 i ben gyda’r alwad</translation>
    </message>
    <message>
        <source>%1. Not released from here, though theirs: recording %2 — %3</source>
        <comment>outcome, numbers, why</comment>
        <translation>%1. Heb ei ryddhau oddi yma, er mai eu heiddo hwy ydyw: recordiad %2 — %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Not all that is theirs was released to them under this request&apos;s number. Release it first, or say under “Not released” why not, or how they got it.</source>
        <translation>Ni ryddhawyd popeth sy’n eiddo iddynt o dan rif y cais hwn. Rhyddhewch ef yn gyntaf, neu dywedwch o dan “Heb ei ryddhau” pam na wnaed hynny, neu sut y’i cawsant.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Looked at the details</source>
        <translation>Edrychwyd ar y manylion</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Chwaraewyd</translation>
    </message>
    <message>
        <source>Wrote a note</source>
        <translation>Ysgrifennwyd nodyn</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Lawrlwythwyd</translation>
    </message>
    <message>
        <source>Copied a clip</source>
        <translation>Copïwyd clip</translation>
    </message>
    <message>
        <source>Asked for a release</source>
        <translation>Gofynnwyd am ryddhad</translation>
    </message>
    <message>
        <source>Advised on a release</source>
        <translation>Cynghorwyd ar ryddhad</translation>
    </message>
    <message>
        <source>Authorised a release</source>
        <translation>Awdurdodwyd rhyddhad</translation>
    </message>
    <message>
        <source>Refused a release</source>
        <translation>Gwrthodwyd rhyddhad</translation>
    </message>
    <message>
        <source>Issued a release</source>
        <translation>Dosbarthwyd rhyddhad</translation>
    </message>
    <message>
        <source>Withdrew a request for release</source>
        <translation>Tynnwyd cais am ryddhad yn ôl</translation>
    </message>
    <message>
        <source>Signed in to decide on a release</source>
        <translation>Mewngofnodwyd i benderfynu ar ryddhad</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Dilëwyd</translation>
    </message>
    <message>
        <source>Confirmed that a download is deleted</source>
        <translation>Cadarnhawyd dileu lawrlwythiad</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Mewnforiwyd</translation>
    </message>
    <message>
        <source>Let in from quarantine</source>
        <translation>Gadawyd i mewn o gwarantîn</translation>
    </message>
    <message>
        <source>Changed a service area</source>
        <translation>Newidiwyd maes gwasanaeth</translation>
    </message>
    <message>
        <source>Changed a person</source>
        <translation>Newidiwyd person</translation>
    </message>
    <message>
        <source>Gave access to a service area</source>
        <translation>Rhoddwyd mynediad i faes gwasanaeth</translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation>Enwebwyd</translation>
    </message>
    <message>
        <source>Appointed to an office</source>
        <translation>Penodwyd i swydd</translation>
    </message>
    <message>
        <source>Read the audit list</source>
        <translation>Darllenwyd y rhestr archwilio</translation>
    </message>
    <message>
        <source>Read the Release Log</source>
        <translation>Darllenwyd y Log Rhyddhau</translation>
    </message>
    <message>
        <source>Verified the record</source>
        <translation>Dilyswyd y cofnod</translation>
    </message>
    <message>
        <source>Set up the store</source>
        <translation>Sefydlwyd y storfa</translation>
    </message>
    <message>
        <source>Added a service area</source>
        <translation>Ychwanegwyd maes gwasanaeth</translation>
    </message>
    <message>
        <source>Confirmed a business case</source>
        <translation>Cadarnhawyd achos busnes</translation>
    </message>
    <message>
        <source>Added a person</source>
        <translation>Ychwanegwyd person</translation>
    </message>
    <message>
        <source>Changed their password</source>
        <translation>Newidiwyd eu cyfrinair</translation>
    </message>
    <message>
        <source>Named who uses an extension</source>
        <translation>Nodwyd pwy sy’n defnyddio estyniad</translation>
    </message>
    <message>
        <source>The date and time in the file name do not exist.</source>
        <translation>Nid yw’r dyddiad a’r amser yn enw’r ffeil yn bodoli.</translation>
    </message>
    <message>
        <source>The file name does not say whether the call came in or went out.</source>
        <translation>Nid yw enw’r ffeil yn dweud ai i mewn ynteu allan yr aeth yr alwad.</translation>
    </message>
    <message>
        <source>The file name does not say clearly who spoke to whom.</source>
        <translation>Nid yw enw’r ffeil yn dweud yn glir pwy a siaradodd â phwy.</translation>
    </message>
    <message>
        <source>The clocks went back in this hour; the call may have been an hour later.</source>
        <translation>Trowyd y clociau’n ôl yn yr awr hon; gallai’r alwad fod awr yn ddiweddarach.</translation>
    </message>
    <message>
        <source>The clocks skipped this hour; the call may have been an hour later.</source>
        <translation>Neidiodd y clociau dros yr awr hon; gallai’r alwad fod awr yn ddiweddarach.</translation>
    </message>
    <message>
        <source>The telephone system&apos;s clock was in another time zone; the time of its own call id was taken.</source>
        <translation>Roedd cloc y system ffôn mewn cylchfa amser arall; defnyddiwyd yr amser yn ei dynodydd ei hun ar gyfer yr alwad.</translation>
    </message>
    <message>
        <source>The file name and the call id give different times; that of the call id was taken.</source>
        <translation>Mae enw’r ffeil a dynodydd yr alwad yn rhoi amseroedd gwahanol; defnyddiwyd yr amser yn y dynodydd.</translation>
    </message>
    <message>
        <source>The time in the call id cannot be right; it was not used.</source>
        <translation>Ni all yr amser yn nynodydd yr alwad fod yn gywir; ni chafodd ei ddefnyddio.</translation>
    </message>
    <message>
        <source>Only the file&apos;s own time is known; the call may be older than it says.</source>
        <translation>Dim ond amser y ffeil ei hun sy’n hysbys; gall yr alwad fod yn hŷn na hynny.</translation>
    </message>
    <message>
        <source>Only the date of the folder is known, not the time of day.</source>
        <translation>Dim ond dyddiad y ffolder sy’n hysbys, nid yr amser o’r dydd.</translation>
    </message>
    <message>
        <source>The folder&apos;s date is not the date of the call; the file may have been moved.</source>
        <translation>Nid dyddiad y ffolder yw dyddiad yr alwad; efallai fod y ffeil wedi’i symud.</translation>
    </message>
    <message>
        <source>The call detail record gives another time than the file name.</source>
        <translation>Mae’r cofnod manylion galwad yn rhoi amser gwahanol i enw’r ffeil.</translation>
    </message>
    <message>
        <source>The call detail record gives another customer number than the file name.</source>
        <translation>Mae’r cofnod manylion galwad yn rhoi rhif cwsmer gwahanol i enw’r ffeil.</translation>
    </message>
    <message>
        <source>The call detail record gives another extension than the file name.</source>
        <translation>Mae’r cofnod manylion galwad yn rhoi estyniad gwahanol i enw’r ffeil.</translation>
    </message>
    <message>
        <source>The call detail record and the file name do not agree on who called whom.</source>
        <translation>Nid yw’r cofnod manylion galwad ac enw’r ffeil yn cytuno pwy a ffoniodd bwy.</translation>
    </message>
    <message>
        <source>Several extensions took part in this call; check whose recording it is.</source>
        <translation>Cymerodd sawl estyniad ran yn yr alwad hon; gwiriwch recordiad pwy ydyw.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>May</source>
        <comment>the month in full</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Ion</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Chwe</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Maw</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Ebr</translation>
    </message>
    <message>
        <source>May</source>
        <comment>the month, short</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Meh</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Gor</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Tach</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Rhag</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, month, year</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 awr</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mun</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 e</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 neu %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>I mewn</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Allan</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Mewnol</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>direction of a call</comment>
        <translation>Anhysbys</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cedwir</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>Mewn cwarantîn</translation>
    </message>
    <message>
        <source>External agency</source>
        <translation>Asiantaeth allanol</translation>
    </message>
    <message>
        <source>Inside the authority</source>
        <translation>O fewn yr awdurdod</translation>
    </message>
    <message>
        <source>Waiting for advice</source>
        <translation>Angen cyngor</translation>
    </message>
    <message>
        <source>Waiting for an authoriser</source>
        <translation>Angen awdurdodi</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Awdurdodwyd</translation>
    </message>
    <message>
        <source>Being issued</source>
        <translation>Yn cael ei ddosbarthu</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Dosbarthwyd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>WAV</source>
        <translation>WAV</translation>
    </message>
    <message>
        <source>FLAC</source>
        <translation>FLAC</translation>
    </message>
    <message>
        <source>Opus</source>
        <translation>Opus</translation>
    </message>
    <message>
        <source>As recorded</source>
        <comment>audio format of a release</comment>
        <translation>Fel y’i recordiwyd</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Lawrlwytho</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Rhannu</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>None</source>
        <comment>acts nominated for</comment>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>reference of a purpose</comment>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Coaching plan</source>
        <translation>Cynllun hyfforddi</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampl</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Cais am wasanaeth</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Digwyddiad</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>No call could be read from this file.</source>
        <translation>Ni ellid darllen galwad o’r ffeil hon.</translation>
    </message>
    <message>
        <source>No call could be read from this file: %1.</source>
        <translation>Ni ellid darllen galwad o’r ffeil hon: %1.</translation>
    </message>
    <message>
        <source>It is not known which extension made this recording, so its service area cannot be told.</source>
        <translation>Nid yw’n hysbys pa estyniad a wnaeth y recordiad hwn, felly ni ellir dweud beth yw ei faes gwasanaeth.</translation>
    </message>
    <message>
        <source>No service area owns extension %1.</source>
        <translation>Nid oes yr un maes gwasanaeth yn berchen ar estyniad %1.</translation>
    </message>
    <message>
        <source>The business case of its service area is not complete (§3).</source>
        <translation>Nid yw achos busnes ei faes gwasanaeth yn gyflawn (§3).</translation>
    </message>
    <message>
        <source>The business case of %1 is not complete (§3).</source>
        <translation>Nid yw achos busnes %1 yn gyflawn (§3).</translation>
    </message>
    <message>
        <source>Get a good copy from the telephone system and import that; this file&apos;s bytes were not kept.</source>
        <translation>Mynnwch gopi da o’r system ffôn a mewnforiwch hwnnw; ni chadwyd cynnwys y ffeil hon.</translation>
    </message>
    <message>
        <source>Give the extension to a service area, or choose the area when you let the recording in.</source>
        <translation>Rhowch yr estyniad i faes gwasanaeth, neu dewiswch y maes wrth adael y recordiad i mewn.</translation>
    </message>
    <message>
        <source>Let the recording in once the Director of Corporate Services has given permission.</source>
        <translation>Gadewch y recordiad i mewn ar ôl i Gyfarwyddwr y Gwasanaethau Corfforaethol roi caniatâd.</translation>
    </message>
    <message>
        <source>From the telephone system&apos;s own id of the call</source>
        <translation>O ddynodydd y system ffôn ei hun ar gyfer yr alwad</translation>
    </message>
    <message>
        <source>From the call detail record</source>
        <translation>O’r cofnod manylion galwad</translation>
    </message>
    <message>
        <source>From the time in the file name</source>
        <translation>O’r amser yn enw’r ffeil</translation>
    </message>
    <message>
        <source>From the time in the file name; the clocks went back in that hour, and the first one was taken</source>
        <translation>O’r amser yn enw’r ffeil; trowyd y clociau’n ôl yn yr awr honno, a defnyddiwyd y gyntaf</translation>
    </message>
    <message>
        <source>From the time in the file name, which the clocks skipped that day</source>
        <translation>O’r amser yn enw’r ffeil, y neidiodd y clociau drosto y diwrnod hwnnw</translation>
    </message>
    <message>
        <source>From the time of the file; the call may be older</source>
        <translation>O amser y ffeil; gall yr alwad fod yn hŷn</translation>
    </message>
    <message>
        <source>From the date of the folder; the time of day is not known</source>
        <translation>O ddyddiad y ffolder; nid yw’r amser o’r dydd yn hysbys</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Anhysbys</translation>
    </message>
    <message>
        <source>You have no access to this call&apos;s service area (%1).</source>
        <translation>Nid oes gennych fynediad i faes gwasanaeth yr alwad hon (%1).</translation>
    </message>
    <message>
        <source>Recordings are seen only inside their service area (%1).</source>
        <translation>Dim ond o fewn eu maes gwasanaeth y gwelir recordiadau (%1).</translation>
    </message>
    <message>
        <source>Only the Information Governance Unit may do this (%1).</source>
        <translation>Dim ond yr Uned Llywodraethu Gwybodaeth a gaiff wneud hyn (%1).</translation>
    </message>
    <message>
        <source>You made this request yourself, so somebody else has to deal with it (%1).</source>
        <translation>Chi a wnaeth y cais hwn, felly rhaid i rywun arall ymdrin ag ef (%1).</translation>
    </message>
    <message>
        <source>Your office cannot decide on a release %2; the policy lists who may (%1).</source>
        <translation>Ni all eich swydd benderfynu ar ryddhad %2; mae’r polisi’n rhestru pwy a gaiff wneud hynny (%1).</translation>
    </message>
    <message>
        <source>You do not hold the office you are acting in (%1).</source>
        <translation>Nid ydych yn y swydd yr ydych yn gweithredu ynddi (%1).</translation>
    </message>
    <message>
        <source>Your office does not let you %2 (%1).</source>
        <translation>Nid yw hawliau eich swydd yn cynnwys %2 (%1).</translation>
    </message>
    <message>
        <source>Only the person who downloaded the file can confirm that it is deleted (%1).</source>
        <translation>Dim ond y sawl a lawrlwythodd y ffeil a all gadarnhau ei bod wedi’i dileu (%1).</translation>
    </message>
    <message>
        <source>Somebody has asked by law to see this recording, so it must not be deleted now (%1).</source>
        <translation>Mae rhywun wedi gofyn yn ôl y gyfraith am weld y recordiad hwn, felly ni cheir ei ddileu nawr (%1).</translation>
    </message>
    <message>
        <source>This recording is in quarantine and cannot be used yet (%1).</source>
        <translation>Mae’r recordiad hwn mewn cwarantîn ac ni ellir ei ddefnyddio eto (%1).</translation>
    </message>
    <message>
        <source>This recording has been deleted (%1).</source>
        <translation>Dilëwyd y recordiad hwn (%1).</translation>
    </message>
    <message>
        <source>This recording is not in quarantine (%1).</source>
        <translation>Nid yw’r recordiad hwn mewn cwarantîn (%1).</translation>
    </message>
    <message>
        <source>Only nominated staff may %2 (%1).</source>
        <translation>Dim ond staff enwebedig a gaiff %2 (%1).</translation>
    </message>
    <message>
        <source>This recording is on hold and must not be deleted (%1).</source>
        <translation>Mae’r recordiad hwn ar ddal ac ni cheir ei ddileu (%1).</translation>
    </message>
    <message>
        <source>Nobody knows when this call was recorded, so it cannot be deleted (%1).</source>
        <translation>Ni ŵyr neb pryd y recordiwyd yr alwad hon, felly ni ellir ei dileu (%1).</translation>
    </message>
    <message>
        <source>The business case of this service area is not complete (%1).</source>
        <translation>Nid yw achos busnes y maes gwasanaeth hwn yn gyflawn (%1).</translation>
    </message>
    <message>
        <source>Choose the purpose for which you need the recording (%1).</source>
        <translation>Dewiswch y diben y mae arnoch angen y recordiad ar ei gyfer (%1).</translation>
    </message>
    <message>
        <source>This is not one of the purposes that the policy lists (%1).</source>
        <translation>Nid yw hwn yn un o’r dibenion a restrir yn y polisi (%1).</translation>
    </message>
    <message>
        <source>Give the reference of your purpose, such as a case or a coaching plan (%1).</source>
        <translation>Rhowch gyfeirnod eich diben, megis achos neu gynllun hyfforddi (%1).</translation>
    </message>
    <message>
        <source>This release is not ready for that step; it stands at “%2” (%1).</source>
        <translation>Nid yw’r rhyddhad hwn yn barod ar gyfer y cam hwnnw; ei gyflwr yw “%2” (%1).</translation>
    </message>
    <message>
        <source>The authorisation does not fit this release, which must be authorised anew (%1).</source>
        <translation>Nid yw’r awdurdodiad yn cyfateb i’r rhyddhad hwn, y mae’n rhaid ei awdurdodi o’r newydd (%1).</translation>
    </message>
    <message>
        <source>The policy does not know this act, so it is not allowed (%1).</source>
        <translation>Nid yw’r polisi’n adnabod y weithred hon, felly ni chaniateir hi (%1).</translation>
    </message>
    <message>
        <source>The user name or the password was not right (%1).</source>
        <translation>Nid oedd yr enw defnyddiwr neu’r cyfrinair yn gywir (%1).</translation>
    </message>
    <message>
        <source>download recordings</source>
        <translation>lawrlwytho recordiadau</translation>
    </message>
    <message>
        <source>copy recordings</source>
        <translation>copïo recordiadau</translation>
    </message>
    <message>
        <source>share recordings</source>
        <translation>rhannu recordiadau</translation>
    </message>
    <message>
        <source>delete recordings</source>
        <translation>dileu recordiadau</translation>
    </message>
    <message>
        <source>import recordings</source>
        <translation>mewnforio recordiadau</translation>
    </message>
    <message>
        <source>let recordings in from quarantine</source>
        <translation>gadael recordiadau i mewn o gwarantîn</translation>
    </message>
    <message>
        <source>change service areas</source>
        <translation>newid meysydd gwasanaeth</translation>
    </message>
    <message>
        <source>add or change people</source>
        <translation>ychwanegu neu newid pobl</translation>
    </message>
    <message>
        <source>give access to a service area</source>
        <translation>rhoi mynediad i faes gwasanaeth</translation>
    </message>
    <message>
        <source>nominate staff</source>
        <translation>enwebu staff</translation>
    </message>
    <message>
        <source>appoint people to offices</source>
        <translation>penodi pobl i swyddi</translation>
    </message>
    <message>
        <source>read the audit list</source>
        <translation>darllen y rhestr archwilio</translation>
    </message>
    <message>
        <source>read the Release Log</source>
        <translation>darllen y Log Rhyddhau</translation>
    </message>
    <message>
        <source>do this</source>
        <translation>gwneud hyn</translation>
    </message>
    <message>
        <source>to an external agency</source>
        <translation>i asiantaeth allanol</translation>
    </message>
    <message>
        <source>out of the service area</source>
        <translation>allan o’r maes gwasanaeth</translation>
    </message>
    <message>
        <source>Recordings are kept for a month</source>
        <translation>Cedwir recordiadau am fis</translation>
    </message>
    <message>
        <source>Recordings are kept for %1 months</source>
        <translation>Cedwir recordiadau am %1 mis</translation>
    </message>
    <message>
        <source>%1; this one can be deleted from %2 (%3).</source>
        <translation>%1; gellir dileu hwn o %2 ymlaen (%3).</translation>
    </message>
    <message>
        <source>%1; this one cannot be deleted yet (%2).</source>
        <translation>%1; ni ellir dileu hwn eto (%2).</translation>
    </message>
    <message>
        <source>The Information Governance Unit must advise before a recording goes to an external agency (%1).</source>
        <translation>Rhaid i’r Uned Llywodraethu Gwybodaeth gynghori cyn i recordiad fynd i asiantaeth allanol (%1).</translation>
    </message>
    <message>
        <source>The Information Governance Unit must advise before a recording is used for another purpose, or one unrelated to the call (%1).</source>
        <translation>Rhaid i’r Uned Llywodraethu Gwybodaeth gynghori cyn defnyddio recordiad at ddiben arall, neu ddiben nad yw’n ymwneud â’r alwad (%1).</translation>
    </message>
    <message>
        <source>The policy does not allow this (%1).</source>
        <translation>Nid yw’r polisi’n caniatáu hyn (%1).</translation>
    </message>
    <message>
        <source>Ask the person who made the request.</source>
        <translation>Gofynnwch i’r sawl a wnaeth y cais.</translation>
    </message>
    <message>
        <source>Ask the person who downloaded it.</source>
        <translation>Gofynnwch i’r sawl a’i lawrlwythodd.</translation>
    </message>
    <message>
        <source>Ask somebody else of the Information Governance Unit.</source>
        <translation>Gofynnwch i rywun arall yn yr Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Ask the Information Governance Unit.</source>
        <translation>Gofynnwch i’r Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Ask the %1.</source>
        <translation>Gofynnwch i’r %1.</translation>
    </message>
    <message>
        <source>access to the service area</source>
        <translation>mynediad i’r maes gwasanaeth</translation>
    </message>
    <message>
        <source>an office of the Information Governance Unit</source>
        <translation>swydd yn yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>a second person</source>
        <translation>ail berson</translation>
    </message>
    <message>
        <source>an office that may authorise</source>
        <translation>swydd a gaiff awdurdodi</translation>
    </message>
    <message>
        <source>an office that you hold</source>
        <translation>swydd yr ydych ynddi</translation>
    </message>
    <message>
        <source>the person who downloaded it</source>
        <translation>y sawl a’i lawrlwythodd</translation>
    </message>
    <message>
        <source>the end of the request for disclosure</source>
        <translation>diwedd y cais am ddatgelu</translation>
    </message>
    <message>
        <source>the end of the quarantine</source>
        <translation>diwedd y cwarantîn</translation>
    </message>
    <message>
        <source>the recording, which has been deleted</source>
        <translation>y recordiad, sydd wedi’i ddileu</translation>
    </message>
    <message>
        <source>a recording in quarantine</source>
        <translation>recordiad mewn cwarantîn</translation>
    </message>
    <message>
        <source>the end of the hold</source>
        <translation>diwedd y dal</translation>
    </message>
    <message>
        <source>the date of the call</source>
        <translation>dyddiad yr alwad</translation>
    </message>
    <message>
        <source>the end of the time that recordings are kept</source>
        <translation>diwedd y cyfnod y cedwir recordiadau</translation>
    </message>
    <message>
        <source>a complete business case</source>
        <translation>achos busnes cyflawn</translation>
    </message>
    <message>
        <source>a purpose</source>
        <translation>diben</translation>
    </message>
    <message>
        <source>a purpose that the policy lists</source>
        <translation>diben a restrir yn y polisi</translation>
    </message>
    <message>
        <source>a reference</source>
        <translation>cyfeirnod</translation>
    </message>
    <message>
        <source>advice of the Information Governance Unit</source>
        <translation>cyngor yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>an earlier step of the release</source>
        <translation>cam cynharach yn y rhyddhad</translation>
    </message>
    <message>
        <source>a valid authorisation</source>
        <translation>awdurdodiad dilys</translation>
    </message>
    <message>
        <source>a nomination to %1</source>
        <translation>enwebiad ar gyfer %1</translation>
    </message>
    <message>
        <source>an office that may %1</source>
        <translation>swydd y mae ei hawliau’n cynnwys %1</translation>
    </message>
    <message>
        <source>Something in this is not right: %1.</source>
        <translation>Mae rhywbeth yn hyn nad yw’n gywir: %1.</translation>
    </message>
    <message>
        <source>This is not here, or not for you to see: %1.</source>
        <translation>Nid yw hyn yma, neu nid oes gennych hawl i’w weld: %1.</translation>
    </message>
    <message>
        <source>This cannot be done as things stand: %1.</source>
        <translation>Ni ellir gwneud hyn fel y mae pethau: %1.</translation>
    </message>
    <message>
        <source>There is one already, and nothing was overwritten: %1.</source>
        <translation>Mae un eisoes, ac ni throsysgrifennwyd dim: %1.</translation>
    </message>
    <message>
        <source>The user name or the password is not right, or you are no longer signed in.</source>
        <translation>Nid yw’r enw defnyddiwr neu’r cyfrinair yn gywir, neu nid ydych wedi mewngofnodi mwyach.</translation>
    </message>
    <message>
        <source>The stored data was damaged or changed, so it was not used. Tell the Information Governance Unit before anything else is done with it.</source>
        <translation>Difrodwyd neu newidiwyd y data yn y storfa, felly ni chafodd ei ddefnyddio. Dywedwch wrth yr Uned Llywodraethu Gwybodaeth cyn gwneud dim arall ag ef.</translation>
    </message>
    <message>
        <source>A file could not be read or written: %1. What was saved before is safe; check the disk or the network drive and try again.</source>
        <translation>Ni ellid darllen neu ysgrifennu ffeil: %1. Mae’r hyn a gadwyd o’r blaen yn ddiogel; gwiriwch y ddisg neu’r gyriant rhwydwaith a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; make room and try again.</source>
        <translation>Mae’r ddisg yn llawn. Mae’r hyn a gadwyd o’r blaen yn ddiogel; gwnewch le a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This program does not know that format or version: %1.</source>
        <translation>Nid yw’r rhaglen hon yn adnabod y fformat neu’r fersiwn hwnnw: %1.</translation>
    </message>
    <message>
        <source>Another program is using this at the moment. Try again.</source>
        <translation>Mae rhaglen arall yn defnyddio hwn ar hyn o bryd. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Wedi canslo.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program, and the step was not carried out. What was saved before is safe.</source>
        <translation>Aeth rhywbeth o’i le yn y rhaglen, ac ni chyflawnwyd y cam. Mae’r hyn a gadwyd o’r blaen yn ddiogel.</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>Newidiwyd nodyn</translation>
    </message>
    <message>
        <source>Removed a note</source>
        <translation>Tynnwyd nodyn</translation>
    </message>
    <message>
        <source>Brought a note back</source>
        <translation>Daethpwyd â nodyn yn ôl</translation>
    </message>
    <message>
        <source>Could not write a download</source>
        <translation>Ni ellid ysgrifennu lawrlwythiad</translation>
    </message>
    <message>
        <source>Began to issue a release</source>
        <translation>Dechreuwyd dosbarthu rhyddhad</translation>
    </message>
    <message>
        <source>Put into quarantine</source>
        <translation>Rhoddwyd mewn cwarantîn</translation>
    </message>
    <message>
        <source>Imported a good copy of an unreadable file</source>
        <translation>Mewnforiwyd copi da o ffeil annarllenadwy</translation>
    </message>
    <message>
        <source>Cleared away what a broken import left</source>
        <translation>Cliriwyd yr hyn a adawodd mewnforio a fethodd</translation>
    </message>
    <message>
        <source>Closed a quarantine item</source>
        <translation>Caewyd eitem gwarantîn</translation>
    </message>
    <message>
        <source>Scored a call</source>
        <translation>Sgoriwyd galwad</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Rhoddwyd ar ddal</translation>
    </message>
    <message>
        <source>Ended a hold</source>
        <translation>Terfynwyd dal</translation>
    </message>
    <message>
        <source>Froze for disclosure</source>
        <translation>Rhewyd ar gyfer datgelu</translation>
    </message>
    <message>
        <source>Ended a freeze</source>
        <translation>Terfynwyd rhewi</translation>
    </message>
    <message>
        <source>Named a deputy</source>
        <translation>Enwyd dirprwy</translation>
    </message>
    <message>
        <source>Listened in an emergency</source>
        <translation>Gwrandawyd mewn argyfwng</translation>
    </message>
    <message>
        <source>Agreed to an early deletion</source>
        <translation>Cytunwyd i ddileu’n gynnar</translation>
    </message>
    <message>
        <source>Proposed a version of the policy</source>
        <translation>Cynigiwyd fersiwn o’r polisi</translation>
    </message>
    <message>
        <source>Approved a version of the policy</source>
        <translation>Cymeradwywyd fersiwn o’r polisi</translation>
    </message>
    <message>
        <source>Made a key for a service area</source>
        <translation>Gwnaed allwedd ar gyfer maes gwasanaeth</translation>
    </message>
    <message>
        <source>Took a service area away</source>
        <translation>Cymerwyd maes gwasanaeth oddi ar berson</translation>
    </message>
    <message>
        <source>Ended a nomination</source>
        <translation>Terfynwyd enwebiad</translation>
    </message>
    <message>
        <source>Ended an appointment</source>
        <translation>Terfynwyd penodiad</translation>
    </message>
    <message>
        <source>Gave a member with new keys the area&apos;s key again</source>
        <translation>Rhoddwyd allwedd y maes eto i aelod ag allweddi newydd</translation>
    </message>
    <message>
        <source>Began new keys for a person</source>
        <translation>Dechreuwyd allweddi newydd i berson</translation>
    </message>
    <message>
        <source>Admitted a person&apos;s new keys</source>
        <translation>Derbyniwyd allweddi newydd person</translation>
    </message>
    <message>
        <source>Closed a leaver&apos;s account</source>
        <translation>Caewyd cyfrif person sy’n gadael</translation>
    </message>
    <message>
        <source>Locked recordings with the area&apos;s new key</source>
        <translation>Clowyd recordiadau ag allwedd newydd y maes</translation>
    </message>
    <message>
        <source>Accepted a restored copy of the store</source>
        <translation>Derbyniwyd copi o’r storfa a adferwyd</translation>
    </message>
    <message>
        <source>Named a witness of the record</source>
        <translation>Enwyd tyst i’r cofnod</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Helo,</translation>
    </message>
    <message>
        <source>I need your help with something that Earshot does not let me do.</source>
        <translation>Mae angen eich help arnaf gyda rhywbeth nad yw Earshot yn gadael i mi ei wneud.</translation>
    </message>
    <message>
        <source>What: %1</source>
        <translation>Beth: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <comment>purpose and reference</comment>
        <translation>Pam: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Gwrthodwyd: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Yn eisiau: %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between things that are missing</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Can you help, or tell me why not?</source>
        <translation>A allwch chi helpu, neu ddweud wrthyf pam na allwch?</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mis</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 mis</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 o bobl</translation>
    </message>
    <message>
        <source>Kept for %1 → %2</source>
        <translation>Cedwir am %1 → %2</translation>
    </message>
    <message>
        <source>Deleted after %1 → %2</source>
        <translation>Dilëir ar ôl %1 → %2</translation>
    </message>
    <message>
        <source>Staff are reminded every %1 → %2</source>
        <translation>Atgoffir staff bob %1 → %2</translation>
    </message>
    <message>
        <source>A deputy acts for at most %1 → %2</source>
        <translation>Mae dirprwy’n gweithredu am hyd at %1 → %2</translation>
    </message>
    <message>
        <source>Listening in an emergency takes %1 → %2</source>
        <translation>Mae gwrando mewn argyfwng yn gofyn am %1 → %2</translation>
    </message>
    <message>
        <source>The law as it stood on %1 → %2</source>
        <translation>Y gyfraith fel yr oedd ar %1 → %2</translation>
    </message>
    <message>
        <source>Nominated staff may delete before deletion is due</source>
        <translation>Caiff staff enwebedig ddileu cyn y dyddiad dileu</translation>
    </message>
    <message>
        <source>Nominated staff may no longer delete before deletion is due</source>
        <translation>Ni chaiff staff enwebedig ddileu cyn y dyddiad dileu mwyach</translation>
    </message>
    <message>
        <source>29 February counts as 1 March in other years</source>
        <translation>Mae 29 Chwefror yn cyfrif fel 1 Mawrth mewn blynyddoedd eraill</translation>
    </message>
    <message>
        <source>29 February counts as 28 February in other years</source>
        <translation>Mae 29 Chwefror yn cyfrif fel 28 Chwefror mewn blynyddoedd eraill</translation>
    </message>
    <message>
        <source>Called “%1” → “%2”</source>
        <translation>Enw: “%1” → “%2”</translation>
    </message>
    <message>
        <source>Called in Welsh “%1” → “%2”</source>
        <translation>Enw Cymraeg: “%1” → “%2”</translation>
    </message>
    <message>
        <source>authorise a release inside the authority</source>
        <translation>awdurdodi rhyddhad o fewn yr awdurdod</translation>
    </message>
    <message>
        <source>authorise a release to an external agency</source>
        <translation>awdurdodi rhyddhad i asiantaeth allanol</translation>
    </message>
    <message>
        <source>advise for the Information Governance Unit</source>
        <translation>cynghori ar ran yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>permit a service area to record</source>
        <translation>rhoi caniatâd i faes gwasanaeth recordio</translation>
    </message>
    <message>
        <source>agree to another recording system</source>
        <translation>cytuno i system recordio arall</translation>
    </message>
    <message>
        <source>tell staff about recording</source>
        <translation>dweud wrth staff am recordio</translation>
    </message>
    <message>
        <source>have a deputy</source>
        <translation>cael dirprwy</translation>
    </message>
    <message>
        <source>keep the Release Log</source>
        <translation>cadw’r Log Rhyddhau</translation>
    </message>
    <message>
        <source>playing a recording</source>
        <translation>chwarae recordiad</translation>
    </message>
    <message>
        <source>writing a note</source>
        <translation>ysgrifennu nodyn</translation>
    </message>
    <message>
        <source>scoring a call</source>
        <translation>sgorio galwad</translation>
    </message>
    <message>
        <source>downloading a recording</source>
        <translation>lawrlwytho recordiad</translation>
    </message>
    <message>
        <source>copying a recording</source>
        <translation>copïo recordiad</translation>
    </message>
    <message>
        <source>deleting a recording</source>
        <translation>dileu recordiad</translation>
    </message>
    <message>
        <source>sharing a recording</source>
        <translation>rhannu recordiad</translation>
    </message>
    <message>
        <source>A nomination is needed for %1</source>
        <translation>Mae angen enwebiad ar gyfer %1</translation>
    </message>
    <message>
        <source>No nomination is needed any more for %1</source>
        <translation>Nid oes angen enwebiad mwyach ar gyfer %1</translation>
    </message>
    <message>
        <source>Staff must have been told about recording before %1</source>
        <translation>Rhaid bod staff wedi cael gwybod am recordio cyn %1</translation>
    </message>
    <message>
        <source>Staff need no longer have been told about recording before %1</source>
        <translation>Nid oes rhaid mwyach i staff fod wedi cael gwybod am recordio cyn %1</translation>
    </message>
    <message>
        <source>Calls may be scored for “%1”</source>
        <translation>Ceir sgorio galwadau at “%1”</translation>
    </message>
    <message>
        <source>Calls may no longer be scored for “%1”</source>
        <translation>Ni cheir sgorio galwadau at “%1” mwyach</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swydd</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Cyfraith</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cymal</translation>
    </message>
    <message>
        <source>Reason to delete early</source>
        <translation>Rheswm dros ddileu’n gynnar</translation>
    </message>
    <message>
        <source>Part of the business case</source>
        <translation>Rhan o’r achos busnes</translation>
    </message>
    <message>
        <source>What staff are told</source>
        <translation>Yr hyn a ddywedir wrth staff</translation>
    </message>
    <message>
        <source>How callers are told</source>
        <translation>Sut y dywedir wrth alwyr</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>neb yn benodol</translation>
    </message>
    <message>
        <source>%1 “%2” is new</source>
        <translation>Ychwanegwyd: %1 “%2”</translation>
    </message>
    <message>
        <source>%1 “%2” is gone</source>
        <translation>Tynnwyd: %1 “%2”</translation>
    </message>
    <message>
        <source>The wording is new</source>
        <translation>Mae’r geiriad yn newydd</translation>
    </message>
    <message>
        <source>The Welsh wording is new</source>
        <translation>Mae’r geiriad Cymraeg yn newydd</translation>
    </message>
    <message>
        <source>“%1” needs advice of the Information Governance Unit first</source>
        <translation>Mae angen cyngor yr Uned Llywodraethu Gwybodaeth yn gyntaf ar “%1”</translation>
    </message>
    <message>
        <source>“%1” needs no advice of the Information Governance Unit any more</source>
        <translation>Nid oes angen cyngor yr Uned Llywodraethu Gwybodaeth ar “%1” mwyach</translation>
    </message>
    <message>
        <source>%1 is held for one service area</source>
        <translation>Mae swydd %1 ar gyfer un maes gwasanaeth</translation>
    </message>
    <message>
        <source>%1 is held for the whole authority</source>
        <translation>Mae swydd %1 ar gyfer yr awdurdod cyfan</translation>
    </message>
    <message>
        <source>“%1” takes %2 → %3</source>
        <translation>Mae “%1” yn gofyn am %2 → %3</translation>
    </message>
    <message>
        <source>%1 is appointed by: %2 → %3</source>
        <translation>Penodir %1 gan: %2 → %3</translation>
    </message>
    <message>
        <source>“%1” is confirmed by: %2 → %3</source>
        <translation>Cadarnheir “%1” gan: %2 → %3</translation>
    </message>
    <message>
        <source>“%1” may be agreed to by: %2 → %3</source>
        <translation>Gellir cytuno i “%1” gan: %2 → %3</translation>
    </message>
    <message>
        <source>%1 rests on: %2 → %3</source>
        <translation>Mae %1 yn seiliedig ar: %2 → %3</translation>
    </message>
    <message>
        <source>“%1” stands under %2 → %3</source>
        <translation>Mae “%1” o dan %2 → %3</translation>
    </message>
    <message>
        <source>“%1” asks for: %2 → %3</source>
        <translation>Mae “%1” yn gofyn am: %2 → %3</translation>
    </message>
    <message>
        <source>“%1” stands for: %2 → %3</source>
        <translation>Mae “%1” yn cymryd lle: %2 → %3</translation>
    </message>
    <message>
        <source>%1 “%2” is called in Welsh “%3” → “%4”</source>
        <translation>%1 “%2”: yr enw Cymraeg yw “%3” → “%4”</translation>
    </message>
    <message>
        <source>%1 “%2” is called “%3”</source>
        <translation>%1 “%2”: yr enw bellach yw “%3”</translation>
    </message>
    <message>
        <source>%1 may %2</source>
        <translation>Mae hawliau swydd %1 bellach yn cynnwys %2</translation>
    </message>
    <message>
        <source>%1 may no longer %2</source>
        <translation>Nid yw hawliau swydd %1 yn cynnwys %2 mwyach</translation>
    </message>
    <message>
        <source>put a recording on hold</source>
        <translation>rhoi recordiad ar ddal</translation>
    </message>
    <message>
        <source>end a hold</source>
        <translation>terfynu dal</translation>
    </message>
    <message>
        <source>freeze a recording for disclosure</source>
        <translation>rhewi recordiad ar gyfer datgelu</translation>
    </message>
    <message>
        <source>end a freeze</source>
        <translation>terfynu rhewi</translation>
    </message>
    <message>
        <source>name a deputy</source>
        <translation>enwi dirprwy</translation>
    </message>
    <message>
        <source>listen in an emergency</source>
        <translation>gwrando mewn argyfwng</translation>
    </message>
    <message>
        <source>agree to an early deletion</source>
        <translation>cytuno i ddileu’n gynnar</translation>
    </message>
    <message>
        <source>propose a version of the policy</source>
        <translation>cynnig fersiwn o’r polisi</translation>
    </message>
    <message>
        <source>approve a version of the policy</source>
        <translation>cymeradwyo fersiwn o’r polisi</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a change of the policy, its clause</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody can be their own deputy (%1).</source>
        <translation>Ni all neb fod yn ddirprwy iddo’i hun (%1).</translation>
    </message>
    <message>
        <source>The policy allows no deputy for this office (%1).</source>
        <translation>Nid yw’r polisi’n caniatáu dirprwy i’r swydd hon (%1).</translation>
    </message>
    <message>
        <source>Give the last day on which it holds (%1).</source>
        <translation>Rhowch y diwrnod olaf y bydd mewn grym (%1).</translation>
    </message>
    <message>
        <source>No request for disclosure stands against this recording (%1).</source>
        <translation>Nid oes cais am ddatgelu yn sefyll yn erbyn y recordiad hwn (%1).</translation>
    </message>
    <message>
        <source>This recording is not on hold (%1).</source>
        <translation>Nid yw’r recordiad hwn ar ddal (%1).</translation>
    </message>
    <message>
        <source>You have to be told first that calls are recorded, why, and how recordings are used (%1).</source>
        <translation>Rhaid dweud wrthych yn gyntaf fod galwadau’n cael eu recordio, pam, a sut y defnyddir recordiadau (%1).</translation>
    </message>
    <message>
        <source>The policy does not list this reason to delete a recording early (%1).</source>
        <translation>Nid yw’r polisi’n rhestru’r rheswm hwn dros ddileu recordiad yn gynnar (%1).</translation>
    </message>
    <message>
        <source>To delete this recording early, a second person has to agree (%1).</source>
        <translation>I ddileu’r recordiad hwn yn gynnar, rhaid i ail berson gytuno (%1).</translation>
    </message>
    <message>
        <source>You have access to this call&apos;s service area, so you can simply play it (%1).</source>
        <translation>Mae gennych fynediad i faes gwasanaeth yr alwad hon, felly gallwch ei chwarae fel arfer (%1).</translation>
    </message>
    <message>
        <source>In an emergency another person has to agree before you listen (%1).</source>
        <translation>Mewn argyfwng rhaid i berson arall gytuno cyn i chi wrando (%1).</translation>
    </message>
    <message>
        <source>Calls are not scored for this purpose (%1).</source>
        <translation>Ni sgorir galwadau at y diben hwn (%1).</translation>
    </message>
    <message>
        <source>The Information Governance Unit must give guidance before a recording is kept longer than the policy allows (%1).</source>
        <translation>Rhaid i’r Uned Llywodraethu Gwybodaeth roi arweiniad cyn cadw recordiad yn hwy nag y mae’r polisi’n ei ganiatáu (%1).</translation>
    </message>
    <message>
        <source>You were due to be reminded about recording on %1 (%2).</source>
        <translation>Roeddech i fod i gael eich atgoffa am recordio ar %1 (%2).</translation>
    </message>
    <message>
        <source>A deputy can act until %1 at most (%2).</source>
        <translation>Gall dirprwy weithredu tan %1 fan bellaf (%2).</translation>
    </message>
    <message>
        <source>You asked for this yourself, so somebody else has to agree to it (%1).</source>
        <translation>Chi eich hun a ofynnodd am hyn, felly rhaid i rywun arall gytuno iddo (%1).</translation>
    </message>
    <message>
        <source>an office that may have a deputy</source>
        <translation>swydd y caniateir dirprwy iddi</translation>
    </message>
    <message>
        <source>a last day</source>
        <translation>diwrnod olaf</translation>
    </message>
    <message>
        <source>an earlier end</source>
        <translation>diwedd cynharach</translation>
    </message>
    <message>
        <source>a request for disclosure</source>
        <translation>cais am ddatgelu</translation>
    </message>
    <message>
        <source>a hold</source>
        <translation>dal</translation>
    </message>
    <message>
        <source>being told about recording</source>
        <translation>cael gwybod am recordio</translation>
    </message>
    <message>
        <source>the reminder about recording</source>
        <translation>y nodyn atgoffa am recordio</translation>
    </message>
    <message>
        <source>a reason that the policy lists</source>
        <translation>rheswm y mae’r polisi’n ei restru</translation>
    </message>
    <message>
        <source>the agreement of a second person</source>
        <translation>cytundeb ail berson</translation>
    </message>
    <message>
        <source>an emergency, as you have access</source>
        <translation>argyfwng, gan fod gennych fynediad</translation>
    </message>
    <message>
        <source>another person who agrees</source>
        <translation>person arall sy’n cytuno</translation>
    </message>
    <message>
        <source>a purpose for which calls are scored</source>
        <translation>diben y sgorir galwadau ar ei gyfer</translation>
    </message>
    <message>
        <source>guidance of the Information Governance Unit</source>
        <translation>arweiniad yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The next attempt is possible in %1.</source>
        <translation>Gormod o gyfrineiriau anghywir. Gellir rhoi cynnig arall arni ymhen %1.</translation>
    </message>
    <message>
        <source>Nothing was done, because this store is disputed: see the top of the window.</source>
        <translation>Ni wnaed dim, am fod y storfa hon mewn anghydfod: gweler brig y ffenestr.</translation>
    </message>
    <message>
        <source>Sealed the package of a release</source>
        <translation>Seliwyd pecyn rhyddhad</translation>
    </message>
    <message>
        <source>Made the proof of a release</source>
        <translation>Gwnaed prawf o ryddhad</translation>
    </message>
    <message>
        <source>Shared a released call inside Earshot</source>
        <translation>Rhannwyd galwad a ryddhawyd o fewn Earshot</translation>
    </message>
    <message>
        <source>Sealed a released call&apos;s key to its recipient</source>
        <translation>Seliwyd allwedd galwad a ryddhawyd i’w derbynnydd</translation>
    </message>
    <message>
        <source>Deleted the key of a release that ended</source>
        <translation>Dilëwyd allwedd rhyddhad a ddaeth i ben</translation>
    </message>
    <message>
        <source>Played under a release</source>
        <translation>Chwaraewyd o dan ryddhad</translation>
    </message>
    <message>
        <source>Asked back about a release</source>
        <translation>Gofynnwyd am eglurhad ar ryddhad</translation>
    </message>
    <message>
        <source>Answered about a release</source>
        <translation>Atebwyd ynghylch rhyddhad</translation>
    </message>
    <message>
        <source>Asked for a later end of a release</source>
        <translation>Gofynnwyd am ymestyn rhyddhad</translation>
    </message>
    <message>
        <source>Extended a release</source>
        <translation>Ymestynnwyd rhyddhad</translation>
    </message>
    <message>
        <source>Refused to extend a release</source>
        <translation>Gwrthodwyd ymestyn rhyddhad</translation>
    </message>
    <message>
        <source>Recalled a release</source>
        <translation>Galwyd rhyddhad yn ôl</translation>
    </message>
    <message>
        <source>Recorded that a release was destroyed</source>
        <translation>Cofnodwyd bod rhyddhad wedi’i ddinistrio</translation>
    </message>
    <message>
        <source>Dismissed an unreadable file</source>
        <translation>Diystyrwyd ffeil annarllenadwy</translation>
    </message>
    <message>
        <source>Gave guidance on a hold</source>
        <translation>Rhoddwyd arweiniad ar ddal</translation>
    </message>
    <message>
        <source>Gave notice of a disposal</source>
        <translation>Rhoddwyd hysbysiad o warediad</translation>
    </message>
    <message>
        <source>Approved a disposal</source>
        <translation>Cymeradwywyd gwarediad</translation>
    </message>
    <message>
        <source>Certified a disposal</source>
        <translation>Ardystiwyd gwarediad</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Gwaredwyd</translation>
    </message>
    <message>
        <source>Made a recovery kit</source>
        <translation>Gwnaed pecyn adfer</translation>
    </message>
    <message>
        <source>Withdrew a recovery kit</source>
        <translation>Tynnwyd pecyn adfer yn ôl</translation>
    </message>
    <message>
        <source>Began a recovery ceremony</source>
        <translation>Dechreuwyd seremoni adfer</translation>
    </message>
    <message>
        <source>Entered the first recovery kit</source>
        <translation>Rhoddwyd y pecyn adfer cyntaf i mewn</translation>
    </message>
    <message>
        <source>Opened a service area with two recovery kits</source>
        <translation>Agorwyd maes gwasanaeth â dau becyn adfer</translation>
    </message>
    <message>
        <source>Handed over a service area&apos;s age identity</source>
        <translation>Trosglwyddwyd hunaniaeth age maes gwasanaeth</translation>
    </message>
    <message>
        <source>Ended a recovery ceremony</source>
        <translation>Terfynwyd seremoni adfer</translation>
    </message>
    <message>
        <source>Gave a service area a new key after recovery</source>
        <translation>Rhoddwyd allwedd newydd i faes gwasanaeth ar ôl adfer</translation>
    </message>
    <message>
        <source>Sealed a service area&apos;s key for recovery</source>
        <translation>Seliwyd allwedd maes gwasanaeth ar gyfer adfer</translation>
    </message>
    <message>
        <source>Read the notices about recovery</source>
        <translation>Darllenwyd yr hysbysiadau am adfer</translation>
    </message>
    <message>
        <source>look at a recording&apos;s details</source>
        <translation>edrych ar fanylion recordiad</translation>
    </message>
    <message>
        <source>listen to a recording</source>
        <translation>gwrando ar recordiad</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>ysgrifennu nodyn</translation>
    </message>
    <message>
        <source>download a recording</source>
        <translation>lawrlwytho recordiad</translation>
    </message>
    <message>
        <source>copy a clip</source>
        <translation>copïo clip</translation>
    </message>
    <message>
        <source>delete a recording</source>
        <translation>dileu recordiad</translation>
    </message>
    <message>
        <source>ask for a release</source>
        <translation>gofyn am ryddhad</translation>
    </message>
    <message>
        <source>advise on a release</source>
        <translation>cynghori ar ryddhad</translation>
    </message>
    <message>
        <source>authorise a release</source>
        <translation>awdurdodi rhyddhad</translation>
    </message>
    <message>
        <source>refuse a release</source>
        <translation>gwrthod rhyddhad</translation>
    </message>
    <message>
        <source>issue a release</source>
        <translation>dosbarthu rhyddhad</translation>
    </message>
    <message>
        <source>withdraw a request for release</source>
        <translation>tynnu cais am ryddhad yn ôl</translation>
    </message>
    <message>
        <source>sign in to decide on a release</source>
        <translation>mewngofnodi i benderfynu ar ryddhad</translation>
    </message>
    <message>
        <source>confirm that a download is deleted</source>
        <translation>cadarnhau dileu lawrlwythiad</translation>
    </message>
    <message>
        <source>verify the record</source>
        <translation>dilysu’r cofnod</translation>
    </message>
    <message>
        <source>dismiss an unreadable file</source>
        <translation>diystyru ffeil annarllenadwy</translation>
    </message>
    <message>
        <source>score a call</source>
        <translation>sgorio galwad</translation>
    </message>
    <message>
        <source>Parts of the sound are damaged and were left out; the call may sound cut.</source>
        <translation>Mae rhannau o’r sain wedi’u difrodi ac fe’u gadawyd allan; gall yr alwad swnio fel pe bai wedi’i thorri.</translation>
    </message>
    <message>
        <source>The Information Governance Unit must give guidance before it is due (§7).</source>
        <translation>Rhaid i’r Uned Llywodraethu Gwybodaeth roi arweiniad cyn y diwrnod y mae i’w waredu (§7).</translation>
    </message>
    <message>
        <source>The Information Governance Unit&apos;s guidance came too late (§7).</source>
        <translation>Daeth arweiniad yr Uned Llywodraethu Gwybodaeth yn rhy hwyr (§7).</translation>
    </message>
    <message>
        <source>It is kept beyond its time without guidance of the Information Governance Unit (§7).</source>
        <translation>Fe’i cedwir y tu hwnt i’w amser heb arweiniad yr Uned Llywodraethu Gwybodaeth (§7).</translation>
    </message>
    <message>
        <source>Frozen by %1: somebody has asked by law to see it.</source>
        <translation>Wedi’i rewi gan %1: mae rhywun wedi gofyn yn ôl y gyfraith am ei weld.</translation>
    </message>
    <message>
        <source>Held by %1 until %2, to be looked at again on %3.</source>
        <translation>Wedi’i ddal gan %1 tan %2, i’w adolygu eto ar %3.</translation>
    </message>
    <message>
        <source>Held by %1 until it is lifted, to be looked at again on %2.</source>
        <translation>Wedi’i ddal gan %1 hyd nes y codir y dal, i’w adolygu eto ar %2.</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Recordiad %1</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Achos %1</translation>
    </message>
    <message>
        <source>%1, calls from %2 to %3</source>
        <translation>%1, galwadau o %2 i %3</translation>
    </message>
    <message>
        <source>%1, calls from %2 on</source>
        <translation>%1, galwadau o %2 ymlaen</translation>
    </message>
    <message>
        <source>%1, calls up to %2</source>
        <translation>%1, galwadau hyd at %2</translation>
    </message>
    <message>
        <source>make recovery kits and begin a recovery ceremony</source>
        <translation>gwneud pecynnau adfer a dechrau seremoni adfer</translation>
    </message>
    <message>
        <source>Convert it to WAV, or have the telephone system do so, and import that.</source>
        <translation>Troswch hi’n WAV, neu trefnwch i’r system ffôn wneud hynny, a mewnforiwch y ffeil honno.</translation>
    </message>
    <message>
        <source>Nothing has to be done, as it is no recording.</source>
        <translation>Nid oes angen gwneud dim, gan nad recordiad ydyw.</translation>
    </message>
    <message>
        <source>Import the recording itself.</source>
        <translation>Mewnforiwch y recordiad ei hun.</translation>
    </message>
    <message>
        <source>Look at the disk or the network drive, then import it again.</source>
        <translation>Gwiriwch y ddisg neu’r gyriant rhwydwaith, yna mewnforiwch hi eto.</translation>
    </message>
    <message>
        <source>Its name begins with a dot, so it counts as hidden.</source>
        <translation>Mae ei henw’n dechrau â dot, felly mae’n cyfrif fel ffeil gudd.</translation>
    </message>
    <message>
        <source>If it is a recording, rename it, or import the file by its own name.</source>
        <translation>Os recordiad ydyw, ailenwch hi, neu mewnforiwch y ffeil wrth ei henw ei hun.</translation>
    </message>
    <message>
        <source>By its ending it is still being written or copied.</source>
        <translation>Yn ôl terfyniad ei henw, mae’n dal i gael ei hysgrifennu neu ei chopïo.</translation>
    </message>
    <message>
        <source>Import it once it is whole, or import the file by its own name.</source>
        <translation>Mewnforiwch hi pan fydd yn gyfan, neu mewnforiwch y ffeil wrth ei henw ei hun.</translation>
    </message>
    <message>
        <source>It is a symbolic link, which is not followed.</source>
        <translation>Dolen symbolaidd ydyw, ac ni ddilynir dolenni o’r fath.</translation>
    </message>
    <message>
        <source>Import the file or folder that it leads to.</source>
        <translation>Mewnforiwch y ffeil neu’r ffolder y mae’n arwain ati neu ato.</translation>
    </message>
    <message>
        <source>It is a pipe, a socket or a device and not a file.</source>
        <translation>Pibell, soced neu ddyfais ydyw, nid ffeil.</translation>
    </message>
    <message>
        <source>Its name is not written in UTF-8, so it cannot be opened.</source>
        <translation>Nid yw ei henw wedi’i ysgrifennu mewn UTF-8, felly ni ellir ei hagor.</translation>
    </message>
    <message>
        <source>Rename it, then import it again.</source>
        <translation>Ailenwch hi, yna mewnforiwch hi eto.</translation>
    </message>
    <message>
        <source>It is a store of Earshot, in which recordings are encrypted.</source>
        <translation>Storfa Earshot ydyw, lle mae recordiadau wedi’u hamgryptio.</translation>
    </message>
    <message>
        <source>Import the folder to which the telephone system writes its recordings.</source>
        <translation>Mewnforiwch y ffolder y mae’r system ffôn yn ysgrifennu ei recordiadau iddo.</translation>
    </message>
    <message>
        <source>There is no file or folder of this name.</source>
        <translation>Nid oes ffeil na ffolder o’r enw hwn.</translation>
    </message>
    <message>
        <source>Look at how the name is written, then import it again.</source>
        <translation>Gwiriwch sut yr ysgrifennwyd yr enw, yna mewnforiwch eto.</translation>
    </message>
    <message>
        <source>You do not have the right to read it.</source>
        <translation>Nid oes gennych yr hawl i’w darllen.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the folder for the right to read it, then import it again.</source>
        <translation>Gofynnwch i bwy bynnag sy’n gofalu am y ffolder am yr hawl i’w darllen, yna mewnforiwch hi eto.</translation>
    </message>
    <message>
        <source>Its contents could not be read from the disk.</source>
        <translation>Ni ellid darllen ei chynnwys o’r ddisg.</translation>
    </message>
    <message>
        <source>It was gone before it could be read.</source>
        <translation>Roedd wedi mynd cyn y gellid ei darllen.</translation>
    </message>
    <message>
        <source>If it is still needed, find where it was moved to and import it from there.</source>
        <translation>Os oes ei hangen o hyd, canfyddwch i ble y’i symudwyd a mewnforiwch hi oddi yno.</translation>
    </message>
    <message>
        <source>It changed while it was read, so it is still being written.</source>
        <translation>Newidiodd wrth gael ei darllen, felly mae’n dal i gael ei hysgrifennu.</translation>
    </message>
    <message>
        <source>Import it again once the call has ended and the file is whole.</source>
        <translation>Mewnforiwch hi eto pan fydd yr alwad wedi gorffen a’r ffeil yn gyfan.</translation>
    </message>
    <message>
        <source>It is a vCon, which is not read yet.</source>
        <translation>vCon ydyw, nad yw’n cael ei ddarllen eto.</translation>
    </message>
    <message>
        <source>It is SIPREC metadata, which is not read yet.</source>
        <translation>Metadata SIPREC ydyw, nad yw’n cael ei ddarllen eto.</translation>
    </message>
    <message>
        <source>It is no recording but a .%1 file, which is not read.</source>
        <translation>Nid recordiad ydyw ond ffeil .%1, nad yw’n cael ei darllen.</translation>
    </message>
    <message>
        <source>It is a table, but its columns are not those of a call detail record.</source>
        <translation>Tabl ydyw, ond nid colofnau cofnod manylion galwad yw ei golofnau.</translation>
    </message>
    <message>
        <source>If it should be one, export it with its column headings and import it again.</source>
        <translation>Os dylai fod yn un, allforiwch ef gyda phenawdau ei golofnau a mewnforiwch ef eto.</translation>
    </message>
    <message>
        <source>It is a table, but it cannot be read as one.</source>
        <translation>Tabl ydyw, ond ni ellir ei ddarllen fel tabl.</translation>
    </message>
    <message>
        <source>If it should be a call detail record, export it again as CSV in UTF-8.</source>
        <translation>Os dylai fod yn gofnod manylion galwad, allforiwch ef eto fel CSV mewn UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Mae’r ffeil yn wag.</translation>
    </message>
    <message>
        <source>The file is damaged or cut short, and no sound could be read from it.</source>
        <translation>Mae’r ffeil wedi’i difrodi neu wedi’i thorri’n fyr, ac ni ellid darllen sain ohoni.</translation>
    </message>
    <message>
        <source>There is no sound in the file.</source>
        <translation>Nid oes sain yn y ffeil.</translation>
    </message>
    <message>
        <source>The file is too short to hold any sound.</source>
        <translation>Mae’r ffeil yn rhy fyr i gynnwys unrhyw sain.</translation>
    </message>
    <message>
        <source>The recording is longer than 24 hours.</source>
        <translation>Mae’r recordiad yn hwy na 24 awr.</translation>
    </message>
    <message>
        <source>Have it cut into single calls, and import those.</source>
        <translation>Trefnwch iddo gael ei dorri’n alwadau unigol, a mewnforiwch y rheini.</translation>
    </message>
    <message>
        <source>Its sound is coded as %1, which Earshot does not know.</source>
        <translation>Mae ei sain wedi’i chodio fel %1, nad yw Earshot yn ei adnabod.</translation>
    </message>
    <message>
        <source>It has %1 channels, more than a telephone call has.</source>
        <translation>Mae ganddi %1 sianel, mwy nag sydd gan alwad ffôn.</translation>
    </message>
    <message>
        <source>Have it exported with one channel a side, and import that.</source>
        <translation>Trefnwch iddi gael ei hallforio gydag un sianel i bob pen, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Its format is not known.</source>
        <translation>Nid yw ei fformat yn hysbys.</translation>
    </message>
    <message>
        <source>If it is telephone audio without a header, give its name the ending that says how it is coded (.ulaw, .alaw, .gsm, .sln, .g722, .g729) and import it again.</source>
        <translation>Os sain ffôn heb bennyn ydyw, rhowch i’w henw y terfyniad sy’n dweud sut y’i codiwyd (.ulaw, .alaw, .gsm, .sln, .g722, .g729) a mewnforiwch hi eto.</translation>
    </message>
    <message>
        <source>Its name ends in .%1, but what is in it is not that.</source>
        <translation>Mae ei henw’n gorffen â .%1, ond nid dyna sydd ynddi.</translation>
    </message>
    <message>
        <source>Give its name the right ending and import it again.</source>
        <translation>Rhowch y terfyniad cywir i’w henw a mewnforiwch hi eto.</translation>
    </message>
    <message>
        <source>It is text, not a recording.</source>
        <translation>Testun ydyw, nid recordiad.</translation>
    </message>
    <message>
        <source>It is a program, not a recording.</source>
        <translation>Rhaglen ydyw, nid recordiad.</translation>
    </message>
    <message>
        <source>It is a document, not a recording.</source>
        <translation>Dogfen ydyw, nid recordiad.</translation>
    </message>
    <message>
        <source>It is a picture, not a recording.</source>
        <translation>Llun ydyw, nid recordiad.</translation>
    </message>
    <message>
        <source>It is a database, not a recording.</source>
        <translation>Cronfa ddata ydyw, nid recordiad.</translation>
    </message>
    <message>
        <source>It is an archive or an office document, not a recording.</source>
        <translation>Archif neu ddogfen swyddfa ydyw, nid recordiad.</translation>
    </message>
    <message>
        <source>If recordings are in it, unpack it and import those.</source>
        <translation>Os oes recordiadau ynddi, dadbaciwch hi a mewnforiwch y rheini.</translation>
    </message>
    <message>
        <source>The file is encrypted.</source>
        <translation>Mae’r ffeil wedi’i hamgryptio.</translation>
    </message>
    <message>
        <source>Decrypt it, then import the result.</source>
        <translation>Dadgryptiwch hi, yna mewnforiwch y canlyniad.</translation>
    </message>
    <message>
        <source>It is a playlist, which only refers to other files.</source>
        <translation>Rhestr chwarae ydyw, nad yw ond yn cyfeirio at ffeiliau eraill.</translation>
    </message>
    <message>
        <source>Import the files to which it refers.</source>
        <translation>Mewnforiwch y ffeiliau y mae’n cyfeirio atynt.</translation>
    </message>
    <message>
        <source>It is a video, which is not supported.</source>
        <translation>Fideo ydyw, nad yw’n cael ei gefnogi.</translation>
    </message>
    <message>
        <source>It is sound in a format that is not supported.</source>
        <translation>Sain ydyw mewn fformat nad yw’n cael ei gefnogi.</translation>
    </message>
    <message>
        <source>The Information Governance Unit has not approved this disposal (%1).</source>
        <translation>Nid yw’r Uned Llywodraethu Gwybodaeth wedi cymeradwyo’r gwarediad hwn (%1).</translation>
    </message>
    <message>
        <source>It is released to you, so somebody else has to decide on it (%1).</source>
        <translation>I chi y’i rhyddheir, felly rhaid i rywun arall benderfynu arno (%1).</translation>
    </message>
    <message>
        <source>This call was not released to you (%1).</source>
        <translation>Ni ryddhawyd yr alwad hon i chi (%1).</translation>
    </message>
    <message>
        <source>This is for whoever asked for the release, the Information Governance Unit and the offices that look after it (%1).</source>
        <translation>Ar gyfer y sawl a ofynnodd am y rhyddhad, yr Uned Llywodraethu Gwybodaeth a’r swyddi sy’n gofalu amdano y mae hyn (%1).</translation>
    </message>
    <message>
        <source>What would leave does not keep the conditions of the Information Governance Unit&apos;s advice (%1).</source>
        <translation>Nid yw’r hyn a fyddai’n gadael yn cadw at amodau cyngor yr Uned Llywodraethu Gwybodaeth (%1).</translation>
    </message>
    <message>
        <source>This release has been recalled (%1).</source>
        <translation>Galwyd y rhyddhad hwn yn ôl (%1).</translation>
    </message>
    <message>
        <source>The officers enter their kits where one of the two people who receive the key is signed in (%1).</source>
        <translation>Rhaid i’r swyddogion roi eu pecynnau i mewn lle mae un o’r ddau berson sy’n cael yr allwedd wedi mewngofnodi (%1).</translation>
    </message>
    <message>
        <source>This recovery kit is none of those in use here (%1).</source>
        <translation>Nid yw’r pecyn adfer hwn yn un o’r rhai sydd mewn defnydd yma (%1).</translation>
    </message>
    <message>
        <source>This recording is due for disposal on %1, not before (%2).</source>
        <translation>Mae’r recordiad hwn i’w waredu ar %1, nid cyn hynny (%2).</translation>
    </message>
    <message>
        <source>This release ended on %1 (%2).</source>
        <translation>Daeth y rhyddhad hwn i ben ar %1 (%2).</translation>
    </message>
    <message>
        <source>This release has no end date, so it is not open (%1).</source>
        <translation>Nid oes gan y rhyddhad hwn ddyddiad gorffen, felly nid yw ar agor (%1).</translation>
    </message>
    <message>
        <source>This release is not ready for that step (%1).</source>
        <translation>Nid yw’r rhyddhad hwn yn barod ar gyfer y cam hwnnw (%1).</translation>
    </message>
    <message>
        <source>the day on which it is due</source>
        <translation>y diwrnod y mae i’w waredu</translation>
    </message>
    <message>
        <source>the approval of the Information Governance Unit</source>
        <translation>cymeradwyaeth yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>a release to you</source>
        <translation>rhyddhad i chi</translation>
    </message>
    <message>
        <source>a part in this release</source>
        <translation>rhan yn y rhyddhad hwn</translation>
    </message>
    <message>
        <source>what the advice makes a condition</source>
        <translation>yr hyn y mae’r cyngor yn ei wneud yn amod</translation>
    </message>
    <message>
        <source>a release that was not recalled</source>
        <translation>rhyddhad nas galwyd yn ôl</translation>
    </message>
    <message>
        <source>a later end of the release</source>
        <translation>diwedd diweddarach i’r rhyddhad</translation>
    </message>
    <message>
        <source>Gave a service area a new key</source>
        <translation>Rhoddwyd allwedd newydd i faes gwasanaeth</translation>
    </message>
    <message>
        <source>Copied the text of a note</source>
        <translation>Copïwyd testun nodyn</translation>
    </message>
    <message>
        <source>Opened a subject access request</source>
        <translation>Agorodd gais am fynediad at ddata</translation>
    </message>
    <message>
        <source>Gathered a person&apos;s calls</source>
        <translation>Casglodd alwadau person</translation>
    </message>
    <message>
        <source>Recorded a search for a subject access request</source>
        <translation>Cofnododd chwiliad ar gyfer cais am fynediad at ddata</translation>
    </message>
    <message>
        <source>Decided on a call of a subject access request</source>
        <translation>Penderfynodd ar alwad mewn cais am fynediad at ddata</translation>
    </message>
    <message>
        <source>Recorded who asks for access</source>
        <translation>Cofnododd pwy sy&apos;n gofyn am fynediad</translation>
    </message>
    <message>
        <source>Clarified a subject access request</source>
        <translation>Eglurodd gais am fynediad at ddata</translation>
    </message>
    <message>
        <source>Extended a subject access request</source>
        <translation>Estynnodd gais am fynediad at ddata</translation>
    </message>
    <message>
        <source>Closed a subject access request</source>
        <translation>Caeodd gais am fynediad at ddata</translation>
    </message>
    <message>
        <source>Entered the first person</source>
        <translation>Cofnodwyd y person cyntaf</translation>
    </message>
    <message>
        <source>Made the quarantine</source>
        <translation>Gwnaed y cwarantîn</translation>
    </message>
    <message>
        <source>Entered the store&apos;s settings</source>
        <translation>Cofnodwyd gosodiadau&apos;r storfa</translation>
    </message>
    <message>
        <source>Changed the store&apos;s settings</source>
        <translation>Newidiwyd gosodiadau&apos;r storfa</translation>
    </message>
    <message>
        <source>copy the text of a note</source>
        <translation>copïo testun nodyn</translation>
    </message>
    <message>
        <source>change the settings of the store</source>
        <translation>newid gosodiadau&apos;r storfa</translation>
    </message>
    <message>
        <source>The call id gives a much older time than the file name; that of the file name was taken.</source>
        <translation>Mae rhif yr alwad yn rhoi amser llawer hŷn nag enw&apos;r ffeil; cymerwyd amser enw&apos;r ffeil.</translation>
    </message>
    <message>
        <source>The call is dated after its import, which cannot be true: a clock was wrong. Its months count from its import (§7).</source>
        <translation>Mae&apos;r alwad wedi&apos;i dyddio ar ôl ei mewnforio, ac ni all hynny fod yn wir: roedd cloc yn anghywir. Mae ei misoedd yn cyfrif o&apos;r mewnforio (§7).</translation>
    </message>
    <message>
        <source>The call is dated before 2001; the recorder&apos;s clock was probably not set. Its months count from its import (§7).</source>
        <translation>Mae&apos;r alwad wedi&apos;i dyddio cyn 2001; mae&apos;n debyg nad oedd cloc y recordydd wedi&apos;i osod. Mae ei misoedd yn cyfrif o&apos;r mewnforio (§7).</translation>
    </message>
    <message>
        <source>The telephone system&apos;s clock was in another time zone: the local time says %1, the call id %2. The time of the call id was taken.</source>
        <translation>Roedd cloc y system ffôn mewn cylchfa amser arall: mae&apos;r amser lleol yn dweud %1, a rhif yr alwad %2. Cymerwyd amser rhif yr alwad.</translation>
    </message>
    <message>
        <source>Two times are given for this call: the local time says %1, the call id %2. The time of the call id was taken.</source>
        <translation>Rhoddir dau amser ar gyfer yr alwad hon: mae&apos;r amser lleol yn dweud %1, a rhif yr alwad %2. Cymerwyd amser rhif yr alwad.</translation>
    </message>
    <message>
        <source>Two times are given for this call: the local time says %1, the call id %2. The later one was taken, so that nothing is disposed of too soon (§7).</source>
        <translation>Rhoddir dau amser ar gyfer yr alwad hon: mae&apos;r amser lleol yn dweud %1, a rhif yr alwad %2. Cymerwyd yr un diweddarach, fel na waredir dim yn rhy fuan (§7).</translation>
    </message>
    <message>
        <source>Two times are given for this call: the local time says %1, the call id %2, which cannot be right and was not used.</source>
        <translation>Rhoddir dau amser ar gyfer yr alwad hon: mae&apos;r amser lleol yn dweud %1, a rhif yr alwad %2, na all fod yn gywir ac na chafodd ei ddefnyddio.</translation>
    </message>
    <message>
        <source>The call began on %1 by its name, on %2 by the call detail record. The time of the name was taken.</source>
        <translation>Dechreuodd yr alwad ar %1 yn ôl ei henw, ac ar %2 yn ôl y cofnod manylion galwad. Cymerwyd amser yr enw.</translation>
    </message>
    <message>
        <source>The folder&apos;s date is %1, that of the call %2; the file may have been moved.</source>
        <translation>Dyddiad y ffolder yw %1 a dyddiad yr alwad yw %2; efallai fod y ffeil wedi&apos;i symud.</translation>
    </message>
    <message>
        <source>The time in the call id, %1, cannot be right; it was not used.</source>
        <translation>Ni all yr amser yn rhif yr alwad, %1, fod yn gywir; ni chafodd ei ddefnyddio.</translation>
    </message>
    <message>
        <source>It has only %1 bytes: too few to be a recording.</source>
        <translation>Dim ond %1 beit sydd ynddo: rhy ychydig i fod yn recordiad.</translation>
    </message>
    <message>
        <source>Copy it again from the recorder, and import the copy.</source>
        <translation>Copïwch ef eto o&apos;r recordydd, a mewnforiwch y copi.</translation>
    </message>
    <message>
        <source>It does not say how its sound is coded; it may be damaged or cut short.</source>
        <translation>Nid yw&apos;n dweud sut mae ei sain wedi&apos;i chodio; gall fod wedi&apos;i ddifrodi neu wedi&apos;i dorri&apos;n fyr.</translation>
    </message>
    <message>
        <source>It has one byte: too short to be a recording.</source>
        <translation>Un beit sydd ynddo: rhy fyr i fod yn recordiad.</translation>
    </message>
    <message>
        <source>Sealed a call&apos;s key to those who decide about its release</source>
        <translation>Wedi selio allwedd galwad i&apos;r rhai sy&apos;n penderfynu ar ei rhyddhau</translation>
    </message>
    <message>
        <source>Deleted the keys of those who decided</source>
        <translation>Wedi dileu allweddi&apos;r rhai a benderfynodd</translation>
    </message>
    <message>
        <source>Listened to what would leave</source>
        <translation>Wedi gwrando ar yr hyn a fyddai&apos;n gadael</translation>
    </message>
    <message>
        <source>Asked for an early deletion</source>
        <translation>Gofynnwyd am ddileu cynnar</translation>
    </message>
    <message>
        <source>Refused an early deletion</source>
        <translation>Gwrthodwyd dileu cynnar</translation>
    </message>
    <message>
        <source>Ended a deputy</source>
        <translation>Wedi dod â dirprwyaeth i ben</translation>
    </message>
    <message>
        <source>ask that a recording be deleted early</source>
        <translation>gofyn i recordiad gael ei ddileu&apos;n gynnar</translation>
    </message>
    <message>
        <source>refuse an early deletion</source>
        <translation>gwrthod dileu cynnar</translation>
    </message>
    <message>
        <source>%1, as deputy</source>
        <comment>office</comment>
        <translation>%1, fel dirprwy</translation>
    </message>
    <message>
        <source>%1 (deputy)</source>
        <comment>office</comment>
        <translation>%1 (dirprwy)</translation>
    </message>
    <message>
        <source>Looked for the mark of a release in a file</source>
        <translation>Chwiliodd am farc rhyddhad mewn ffeil</translation>
    </message>
    <message>
        <source>Withdrew a request to delete early</source>
        <translation>Tynnwyd cais i ddileu&apos;n gynnar yn ôl</translation>
    </message>
    <message>
        <source>withdraw a request to delete early</source>
        <translation>tynnu cais i ddileu&apos;n gynnar yn ôl</translation>
    </message>
    <message>
        <source>New Year’s Day</source>
        <translation>Dydd Calan</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Dydd Gwener y Groglith</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Dydd Llun y Pasg</translation>
    </message>
    <message>
        <source>Early May bank holiday</source>
        <translation>Gŵyl banc dechrau Mai</translation>
    </message>
    <message>
        <source>Spring bank holiday</source>
        <translation>Gŵyl banc y gwanwyn</translation>
    </message>
    <message>
        <source>Summer bank holiday</source>
        <translation>Gŵyl banc yr haf</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>Dydd Nadolig</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation>Gŵyl San Steffan</translation>
    </message>
    <message>
        <source>Proclaimed for this year</source>
        <translation>Wedi&apos;i chyhoeddi ar gyfer y flwyddyn hon</translation>
    </message>
    <message>
        <source>Made the search index anew</source>
        <translation>Gwnaed y mynegai chwilio o’r newydd</translation>
    </message>
    <message>
        <source>make the search index anew</source>
        <translation>gwneud y mynegai chwilio o’r newydd</translation>
    </message>
    <message>
        <source>seal a service area&apos;s key for recovery anew</source>
        <translation>selio allwedd maes gwasanaeth ar gyfer adfer o’r newydd</translation>
    </message>
    <message>
        <source>Left quarantine, as the call was disposed of</source>
        <translation>Gadawodd gwarantîn, gan fod yr alwad wedi’i gwaredu</translation>
    </message>
    <message>
        <source>Ended a release, as its call was deleted</source>
        <translation>Daeth rhyddhad i ben, gan fod ei alwad wedi’i dileu</translation>
    </message>
    <message>
        <source>Ended with the call</source>
        <translation>Daeth i ben gyda’r alwad</translation>
    </message>
    <message>
        <source>The call was deleted on %1 under %2, before this was issued. Nothing has left.</source>
        <translation>Dilëwyd yr alwad ar %1 o dan %2, cyn i hwn gael ei ddosbarthu. Nid oes dim wedi gadael.</translation>
    </message>
    <message>
        <source>Release %1 is still on its way and ends with it.</source>
        <translation>Mae rhyddhad %1 ar y gweill o hyd a daw i ben gydag ef.</translation>
    </message>
    <message>
        <source>These releases are still on their way and end with it: %1.</source>
        <translation>Mae’r rhyddhadau hyn ar y gweill o hyd a dônt i ben gydag ef: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody knows whose calls these are: who may let them out of quarantine disposes of them (%1).</source>
        <translation>Ni ŵyr neb i bwy y perthyn y galwadau hyn: y sawl a gaiff eu gadael o gwarantîn sy’n eu gwaredu (%1).</translation>
    </message>
    <message>
        <source>The call has to be destroyed on %1, so nobody may have it for longer, unless it is put on hold (%2).</source>
        <translation>Rhaid dinistrio’r alwad ar %1, felly ni chaiff neb ei chadw’n hwy, oni bai ei bod yn cael ei rhoi ar ddal (%2).</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::AcceptCopyDialog</name>
    <message>
        <source>%1 entries, fingerprint %2</source>
        <translation>%1 cofnod, ôl bys %2</translation>
    </message>
    <message>
        <source>Accept this copy</source>
        <translation>Derbyn y copi hwn</translation>
    </message>
    <message>
        <source>Go on with this copy of the store</source>
        <translation>Parhau â’r copi hwn o’r storfa</translation>
    </message>
    <message>
        <source>Seen here</source>
        <translation>Gwelwyd yma</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Gwelwyd ar</translation>
    </message>
    <message>
        <source>This copy</source>
        <translation>Y copi hwn</translation>
    </message>
    <message>
        <source>Why this copy is the one to go on with</source>
        <translation>Pam mai â’r copi hwn y dylid parhau</translation>
    </message>
    <message>
        <source>What happened, who restored it, and where the other copy is kept</source>
        <translation>Beth a ddigwyddodd, pwy a’i hadferodd, a ble y cedwir y copi arall</translation>
    </message>
    <message>
        <source>Your reason and both fingerprints go on record in your name. What this computer remembered is set aside as evidence. Other computers that saw more ask for themselves.</source>
        <translation>Bydd eich rheswm a’r ddau ôl bys yn mynd ar gofnod yn eich enw chi. Rhoddir yr hyn a gofiodd y cyfrifiadur hwn o’r neilltu fel tystiolaeth. Bydd cyfrifiaduron eraill a welodd fwy yn gofyn drostynt eu hunain.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>This is not the copy that was shown any more, or it is settled already. Close this and read again what is said at the top of the window.</source>
        <translation>Nid hwn yw’r copi a ddangoswyd mwyach, neu mae’r mater wedi’i setlo eisoes. Caewch hwn a darllenwch eto yr hyn a ddywedir ar frig y ffenestr.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::AssuranceDesk</name>
    <message>
        <source>Assurance</source>
        <translation>Sicrwydd</translation>
    </message>
    <message>
        <source>Recovery of lost keys</source>
        <translation>Adfer allweddi a gollwyd</translation>
    </message>
    <message>
        <source>If everybody who holds the key of a service area has left or lost it, two officers with their kits open the area to two named people. You may make kits and begin that; the check of the record is for those who may read the audit list.</source>
        <translation>Os yw pawb sy’n dal allwedd maes gwasanaeth wedi gadael neu wedi’i cholli, bydd dau swyddog gyda’u pecynnau yn agor y maes i ddau berson a enwir. Cewch chi wneud pecynnau a dechrau hynny; ar gyfer y rhai a gaiff ddarllen y rhestr archwilio y mae gwirio’r cofnod.</translation>
    </message>
    <message>
        <source>Recovery of lost keys…</source>
        <translation>Adfer allweddi a gollwyd…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::CeremonyDialog</name>
    <message>
        <source>They may also hand over the area&apos;s age identity</source>
        <translation>Cânt hefyd drosglwyddo hunaniaeth age y maes</translation>
    </message>
    <message>
        <source>Begin the ceremony</source>
        <translation>Dechrau’r seremoni</translation>
    </message>
    <message>
        <source>Begin a recovery ceremony</source>
        <translation>Dechrau seremoni adfer</translation>
    </message>
    <message>
        <source>Open a service area with two kits</source>
        <translation>Agor maes gwasanaeth â dau becyn</translation>
    </message>
    <message>
        <source>Two officers come with their kits to one of the two people you name here. Once both have signed, these two can listen to the area&apos;s recordings until the last day. The SIRO and the Information Governance Unit are told of every step.</source>
        <translation>Daw dau swyddog â’u pecynnau at un o’r ddau berson a enwch yma. Ar ôl i’r ddau lofnodi, gall y ddau berson wrando ar recordiadau’r maes tan y diwrnod olaf. Dywedir wrth y SIRO a’r Uned Llywodraethu Gwybodaeth am bob cam.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Opened to</source>
        <translation>Agorir i</translation>
    </message>
    <message>
        <source>and to</source>
        <translation>ac i</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Only if the authority has to read the recordings without Earshot: whoever gets that file can listen to all of them, and it cannot be taken back.</source>
        <translation>Dim ond os oes rhaid i’r awdurdod ddarllen y recordiadau heb Earshot: gall pwy bynnag sy’n cael y ffeil honno wrando ar bob un ohonynt, ac ni ellir ei chymryd yn ôl.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>The key goes to two different people.</source>
        <translation>Mae’r allwedd yn mynd i ddau berson gwahanol.</translation>
    </message>
    <message>
        <source>It takes the kits of two officers, and there are not two yet.</source>
        <translation>Mae angen pecynnau dau swyddog, ac nid oes dau eto.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::CheckInDialog</name>
    <message>
        <source>Check it in</source>
        <translation>Ei wirio</translation>
    </message>
    <message>
        <source>Check in a checkpoint</source>
        <translation>Gwirio pwynt gwirio</translation>
    </message>
    <message>
        <source>Check in a checkpoint from before</source>
        <translation>Gwirio pwynt gwirio cynharach</translation>
    </message>
    <message>
        <source>Paste the text, or open the file that was kept. What e-mail does to a text does no harm: quote marks, a greeting, broken lines. Nothing is changed by it.</source>
        <translation>Gludwch y testun, neu agorwch y ffeil a gadwyd. Nid oes ots am yr hyn y mae e-bost yn ei wneud i destun: dyfynodau, cyfarchiad, llinellau wedi’u torri. Ni newidir dim drwy hyn.</translation>
    </message>
    <message>
        <source>Text of the checkpoint</source>
        <translation>Testun y pwynt gwirio</translation>
    </message>
    <message>
        <source>earshot/… and the lines that follow</source>
        <translation>earshot/… a’r llinellau sy’n dilyn</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Agor ffeil…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Agor pwynt gwirio</translation>
    </message>
    <message>
        <source>This file is too large for a checkpoint, which is a short text.</source>
        <translation>Mae’r ffeil hon yn rhy fawr i fod yn bwynt gwirio, sef testun byr.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, user name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Pwynt gwirio</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <comment>of a checkpoint</comment>
        <translation>%1 cofnod</translation>
    </message>
    <message>
        <source>Its last entry</source>
        <translation>Ei gofnod olaf</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Llofnodwyd gan</translation>
    </message>
    <message>
        <source>Nobody whom this store knows</source>
        <translation>Neb y mae’r storfa hon yn ei adnabod</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>Y cofnod nawr</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::CheckpointPane</name>
    <message>
        <source>Save as text…</source>
        <translation>Cadw fel testun…</translation>
    </message>
    <message>
        <source>Save as PDF to print…</source>
        <translation>Cadw fel PDF i’w argraffu…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copïo fel testun</translation>
    </message>
    <message>
        <source>Check in one from before…</source>
        <translation>Gwirio un cynharach…</translation>
    </message>
    <message>
        <source>A checkpoint of the record as it is now</source>
        <translation>Pwynt gwirio o’r cofnod fel y mae nawr</translation>
    </message>
    <message>
        <source>This store is disputed: a checkpoint of it would vouch for a record that may be the wrong one.</source>
        <translation>Mae’r storfa hon mewn anghydfod: byddai pwynt gwirio ohoni yn ategu cofnod a allai fod yr un anghywir.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Y cofnod</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Y diweddaraf</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Ôl bys</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gwiriwyd</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time, who</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Heb ei wirio erioed</translation>
    </message>
    <message>
        <source>Newest checkpoint on this computer</source>
        <translation>Y pwynt gwirio diweddaraf ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Cadwyd ar</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Llofnodwyd gan</translation>
    </message>
    <message>
        <source>Nobody whom this store knows</source>
        <translation>Neb y mae’r storfa hon yn ei adnabod</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Tystion</translation>
    </message>
    <message>
        <source>No other computer watches this record. The Information Governance Unit can name one as a witness.</source>
        <translation>Nid oes cyfrifiadur arall yn gwylio’r cofnod hwn. Gall yr Uned Llywodraethu Gwybodaeth enwi un yn dyst.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>witness, what it signed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Witnesses…</source>
        <translation>Tystion…</translation>
    </message>
    <message>
        <source>Save a checkpoint</source>
        <translation>Cadw pwynt gwirio</translation>
    </message>
    <message>
        <source>Checkpoint %1.txt</source>
        <comment>a file name; date</comment>
        <translation>Pwynt gwirio %1.txt</translation>
    </message>
    <message>
        <source>The checkpoint is in %1. Keep it where the people who use this store cannot change it.</source>
        <translation>Mae’r pwynt gwirio yn %1. Cadwch ef lle na all y bobl sy’n defnyddio’r storfa hon ei newid.</translation>
    </message>
    <message>
        <source>Save a checkpoint to print</source>
        <translation>Cadw pwynt gwirio i’w argraffu</translation>
    </message>
    <message>
        <source>Checkpoint %1.pdf</source>
        <comment>a file name; date</comment>
        <translation>Pwynt gwirio %1.pdf</translation>
    </message>
    <message>
        <source>The checkpoint is in %1, to be printed. The paper says what to do with it.</source>
        <translation>Mae’r pwynt gwirio yn %1, i’w argraffu. Mae’r papur yn dweud beth i’w wneud ag ef.</translation>
    </message>
    <message>
        <source>The checkpoint is copied, signed by you. Paste it into an e-mail or a document that is kept elsewhere.</source>
        <translation>Copïwyd y pwynt gwirio, wedi’i lofnodi gennych chi. Gludwch ef mewn e-bost neu ddogfen a gedwir yn rhywle arall.</translation>
    </message>
    <message>
        <source>Recovery of lost keys…</source>
        <translation>Adfer allweddi a gollwyd…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::DisputeBar</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>what was found, what is safe, what to do</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Recordings and keys are safe. Until this is settled nothing is written to this store, and no recording is played or leaves it.</source>
        <translation>Mae’r recordiadau a’r allweddi’n ddiogel. Hyd nes y setlir hyn, ni ysgrifennir dim i’r storfa hon, ac ni fydd unrhyw recordiad yn cael ei chwarae nac yn ei gadael.</translation>
    </message>
    <message>
        <source>Leave the folder as it is and look for the newest copy. If this one was restored on purpose, accept it.</source>
        <translation>Gadewch y ffolder fel y mae a chwiliwch am y copi diweddaraf. Os adferwyd yr un hwn yn fwriadol, derbyniwch ef.</translation>
    </message>
    <message>
        <source>Accept this copy…</source>
        <translation>Derbyn y copi hwn…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copïo’r manylion</translation>
    </message>
    <message>
        <source>This copy is accepted, and on record with your reason.</source>
        <translation>Derbyniwyd y copi hwn, ac mae ar gofnod gyda’ch rheswm.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::FindingList</name>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>And %1 more like these. The copied details name them.</source>
        <translation>A %1 arall fel y rhain. Mae’r manylion a gopïir yn eu henwi.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>check, outcome, what was found</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Nothing found wrong.</source>
        <translation>Ni chafwyd dim o’i le.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::KitEntryDialog</name>
    <message>
        <source>Sign as the first officer</source>
        <translation>Llofnodi fel y swyddog cyntaf</translation>
    </message>
    <message>
        <source>Open the area with this kit</source>
        <translation>Agor y maes â’r pecyn hwn</translation>
    </message>
    <message>
        <source>Enter a recovery kit</source>
        <translation>Rhoi pecyn adfer i mewn</translation>
    </message>
    <message>
        <source>The second officer&apos;s kit</source>
        <translation>Pecyn yr ail swyddog</translation>
    </message>
    <message>
        <source>The first officer&apos;s kit</source>
        <translation>Pecyn y swyddog cyntaf</translation>
    </message>
    <message>
        <source>With this kit %1 and %2 can listen to %3 until %4, and that goes on record in the officer&apos;s name. Afterwards the area gets a new key.</source>
        <translation>Gyda’r pecyn hwn gall %1 a %2 wrando ar %3 tan %4, a bydd hynny’n mynd ar gofnod yn enw’r swyddog. Wedyn caiff y maes allwedd newydd.</translation>
    </message>
    <message>
        <source>The officer agrees with it to exactly this, and that goes on record. Nothing opens before a second officer has come.</source>
        <translation>Drwy hyn mae’r swyddog yn cytuno i’r union beth hwn, a bydd hynny’n mynd ar gofnod. Nid oes dim yn agor cyn i ail swyddog ddod.</translation>
    </message>
    <message>
        <source>The 34 words of the kit, or its QR code with a scanner</source>
        <translation>34 gair y pecyn, neu ei god QR â sganiwr</translation>
    </message>
    <message>
        <source>The officer types them. Blanks, lines and the numbers between do not matter.</source>
        <translation>Y swyddog sy’n eu teipio. Nid oes gwahaniaeth am fylchau, llinellau na’r rhifau rhyngddynt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::NewKitDialog</name>
    <message>
        <source>Make the kit and save it as PDF…</source>
        <translation>Gwneud y pecyn a’i gadw fel PDF…</translation>
    </message>
    <message>
        <source>Make a recovery kit</source>
        <translation>Gwneud pecyn adfer</translation>
    </message>
    <message>
        <source>A recovery kit for an officer</source>
        <translation>Pecyn adfer i swyddog</translation>
    </message>
    <message>
        <source>The kit is a sheet of paper with 34 words and a QR code. With a second officer&apos;s kit it opens the key of one service area. Earshot keeps no copy: print the PDF, give it to the officer, and delete the file.</source>
        <translation>Dalen o bapur gyda 34 gair a chod QR yw’r pecyn. Gyda phecyn ail swyddog mae’n agor allwedd un maes gwasanaeth. Nid yw Earshot yn cadw copi: argraffwch y PDF, rhowch ef i’r swyddog, a dilëwch y ffeil.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swydd</translation>
    </message>
    <message>
        <source>An officer who does not work with Earshot can have a kit too: type the name.</source>
        <translation>Gall swyddog nad yw’n gweithio ag Earshot gael pecyn hefyd: teipiwch yr enw.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Save the recovery kit</source>
        <translation>Cadw’r pecyn adfer</translation>
    </message>
    <message>
        <source>Recovery kit %1.pdf</source>
        <comment>a file name; officer</comment>
        <translation>Pecyn adfer %1.pdf</translation>
    </message>
    <message>
        <source>This officer has a kit. If it is lost, withdraw it first.</source>
        <translation>Mae gan y swyddog hwn becyn. Os yw wedi’i golli, tynnwch ef yn ôl yn gyntaf.</translation>
    </message>
    <message>
        <source>There are five kits. Withdraw one before you make another.</source>
        <translation>Mae pum pecyn. Tynnwch un yn ôl cyn gwneud un arall.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::ReadmissionBar</name>
    <message>
        <source>New keys were made in your name on %1, as if you had forgotten your password. If that was not you, tell Information Governance now, so that nobody signs for them.</source>
        <translation>Gwnaed allweddi newydd yn eich enw chi ar %1, fel pe baech wedi anghofio’ch cyfrinair. Os nad chi oedd hynny, rhowch wybod i’r Uned Llywodraethu Gwybodaeth nawr, fel na fydd neb yn llofnodi drostynt.</translation>
    </message>
    <message>
        <source>New keys wait to be compared, after a forgotten password: %1.</source>
        <translation>Mae allweddi newydd yn aros i’w cymharu, ar ôl anghofio cyfrinair: %1.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Cymharu…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::ReadmissionDialog</name>
    <message>
        <source>Forgotten passwords</source>
        <translation>Cyfrineiriau a anghofiwyd</translation>
    </message>
    <message>
        <source>Whoever forgot the password makes new keys in front of the sign-in. Two people compare their fingerprint with the person and sign; nobody can do both.</source>
        <translation>Mae pwy bynnag a anghofiodd y cyfrinair yn gwneud allweddi newydd wrth y mewngofnodi. Mae dau berson yn cymharu eu hôl bys â’r person ac yn llofnodi; ni all neb fod y ddau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Nobody waits with new keys.</source>
        <translation>Nid oes neb yn aros ag allweddi newydd.</translation>
    </message>
    <message>
        <source>Who forgot the password chooses their name at the sign-in, then Forgotten password…, and is listed here.</source>
        <translation>Mae pwy bynnag a anghofiodd y cyfrinair yn dewis ei enw wrth fewngofnodi, yna Wedi anghofio’r cyfrinair…, ac fe’i rhestrir yma.</translation>
    </message>
    <message>
        <source>These are for you: others compare. If it was not you who asked, tell Information Governance.</source>
        <translation>Eich rhai chi yw’r rhain: eraill sy’n cymharu. Os nad chi a ofynnodd, rhowch wybod i’r Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>You were the first. The second is somebody else: %1.</source>
        <translation>Chi oedd y cyntaf. Rhywun arall yw’r ail: %1.</translation>
    </message>
    <message>
        <source>The second is somebody who may manage people: %1.</source>
        <translation>Yr ail yw rhywun a gaiff reoli pobl: %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, user name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Waits for a second person. %1 compared the keys on %2.</source>
        <translation>Yn aros am ail berson. Cymharodd %1 yr allweddi ar %2.</translation>
    </message>
    <message>
        <source>Waits for a first person. The keys were made on %1.</source>
        <translation>Yn aros am berson cyntaf. Gwnaed yr allweddi ar %1.</translation>
    </message>
    <message>
        <source>Compare as the second…</source>
        <translation>Cymharu fel yr ail…</translation>
    </message>
    <message>
        <source>Compare as the first…</source>
        <translation>Cymharu fel y cyntaf…</translation>
    </message>
    <message>
        <source>Compare the new keys of %1</source>
        <translation>Cymharu allweddi newydd %1</translation>
    </message>
    <message>
        <source>You signed for the new keys of %1. Now the second: %2.</source>
        <translation>Rydych wedi llofnodi dros allweddi newydd %1. Nawr yr ail: %2.</translation>
    </message>
    <message>
        <source>%1 signs in with the new password from now on.</source>
        <translation>Mae %1 yn mewngofnodi â’r cyfrinair newydd o hyn ymlaen.</translation>
    </message>
    <message>
        <source>%1 signs in with the new password from now on. The key of %2 comes to them when somebody who holds it is signed in.</source>
        <translation>Mae %1 yn mewngofnodi â’r cyfrinair newydd o hyn ymlaen. Daw allwedd %2 iddynt pan fydd rhywun sy’n ei dal wedi mewngofnodi.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::RecoveryBar</name>
    <message>
        <source>A recovery ceremony for %1 waits for officers&apos; kits, to be entered here.</source>
        <translation>Mae seremoni adfer ar gyfer %1 yn aros am becynnau swyddogion, i’w rhoi i mewn yma.</translation>
    </message>
    <message>
        <source>%1 is open to you by recovery until %2.</source>
        <translation>Mae %1 ar agor i chi drwy adfer tan %2.</translation>
    </message>
    <message>
        <source>Recovery…</source>
        <translation>Adfer…</translation>
    </message>
    <message numerus="yes">
        <source>Something happened to recovery kits or ceremonies that you have to know: %n notices.</source>
        <translation>
            <numerusform>Digwyddodd rhywbeth i becynnau neu seremonïau adfer y mae&apos;n rhaid ichi ei wybod: %n hysbysiadau.</numerusform>
            <numerusform>Digwyddodd rhywbeth i becynnau neu seremonïau adfer y mae&apos;n rhaid ichi ei wybod: %n hysbysiad.</numerusform>
            <numerusform>Digwyddodd rhywbeth i becynnau neu seremonïau adfer y mae&apos;n rhaid ichi ei wybod: %n hysbysiad.</numerusform>
            <numerusform>Digwyddodd rhywbeth i becynnau neu seremonïau adfer y mae&apos;n rhaid ichi ei wybod: %n hysbysiad.</numerusform>
            <numerusform>Digwyddodd rhywbeth i becynnau neu seremonïau adfer y mae&apos;n rhaid ichi ei wybod: %n hysbysiad.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::RecoveryDialog</name>
    <message>
        <source>Make a kit…</source>
        <translation>Gwneud pecyn…</translation>
    </message>
    <message>
        <source>Begin a ceremony…</source>
        <translation>Dechrau seremoni…</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Adfer</translation>
    </message>
    <message>
        <source>Recovery of lost keys</source>
        <translation>Adfer allweddi a gollwyd</translation>
    </message>
    <message>
        <source>Any two of five officers, each with a printed kit, can open one service area to two named people until a day. Afterwards the area gets a new key.</source>
        <translation>Gall unrhyw ddau o bum swyddog, pob un â phecyn printiedig, agor un maes gwasanaeth i ddau berson a enwir tan ddiwrnod penodol. Wedyn caiff y maes allwedd newydd.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>There are five kits. Withdraw one before you make another.</source>
        <translation>Mae pum pecyn. Tynnwch un yn ôl cyn gwneud un arall.</translation>
    </message>
    <message>
        <source>It takes the kits of two officers.</source>
        <translation>Mae angen pecynnau dau swyddog.</translation>
    </message>
    <message>
        <source>For you to know</source>
        <translation>Er gwybodaeth i chi</translation>
    </message>
    <message>
        <source>I have read these</source>
        <translation>Rwyf wedi darllen y rhain</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>Pecynnau</translation>
    </message>
    <message>
        <source>%1. %2, %3, made on %4</source>
        <comment>number, officer, office, day</comment>
        <translation>%1. %2, %3, gwnaed ar %4</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Tynnu’n ôl…</translation>
    </message>
    <message>
        <source>Withdraw the kit of %1</source>
        <translation>Tynnu pecyn %1 yn ôl</translation>
    </message>
    <message>
        <source>Ceremonies</source>
        <translation>Seremonïau</translation>
    </message>
    <message>
        <source>None was begun here.</source>
        <translation>Ni ddechreuwyd yr un yma.</translation>
    </message>
    <message>
        <source>Enter a kit…</source>
        <translation>Rhoi pecyn i mewn…</translation>
    </message>
    <message>
        <source>Hand over the identity…</source>
        <translation>Trosglwyddo’r hunaniaeth…</translation>
    </message>
    <message>
        <source>End it…</source>
        <translation>Ei therfynu…</translation>
    </message>
    <message>
        <source>Give the area a new key</source>
        <translation>Rhoi allwedd newydd i’r maes</translation>
    </message>
    <message>
        <source>Kit %1 for %2 is in %3. Print it, give it to the officer, and delete the file: whoever has it is one of two.</source>
        <translation>Mae pecyn %1 ar gyfer %2 yn %3. Argraffwch ef, rhowch ef i’r swyddog, a dilëwch y ffeil: mae pwy bynnag sydd â hi yn un o’r ddau.</translation>
    </message>
    <message>
        <source>Withdraw a recovery kit</source>
        <translation>Tynnu pecyn adfer yn ôl</translation>
    </message>
    <message>
        <source>Withdraw the kit</source>
        <translation>Tynnu’r pecyn yn ôl</translation>
    </message>
    <message>
        <source>The kit of %1 is withdrawn.</source>
        <translation>Tynnwyd pecyn %1 yn ôl.</translation>
    </message>
    <message>
        <source>The ceremony has begun. Two officers come with their kits to %1 or %2, who find it at the top of their window.</source>
        <translation>Mae’r seremoni wedi dechrau. Daw dau swyddog â’u pecynnau at %1 neu %2, a fydd yn ei gweld ar frig y ffenestr.</translation>
    </message>
    <message>
        <source>%1 is open to you. Sign in again to find its recordings.</source>
        <translation>Mae %1 ar agor i chi. Mewngofnodwch eto i weld ei recordiadau.</translation>
    </message>
    <message>
        <source>The first officer has signed. Now the second.</source>
        <translation>Mae’r swyddog cyntaf wedi llofnodi. Nawr yr ail.</translation>
    </message>
    <message>
        <source>End a recovery ceremony</source>
        <translation>Terfynu seremoni adfer</translation>
    </message>
    <message>
        <source>%1 and %2 have no access to %3 any more, and the area gets a new key. This cannot be undone.</source>
        <translation>Ni fydd gan %1 a %2 fynediad i %3 mwyach, a chaiff y maes allwedd newydd. Ni ellir dadwneud hyn.</translation>
    </message>
    <message>
        <source>End the ceremony</source>
        <translation>Terfynu’r seremoni</translation>
    </message>
    <message>
        <source>The ceremony is over.</source>
        <translation>Mae’r seremoni ar ben.</translation>
    </message>
    <message>
        <source>%1 has a new key. Its recordings are locked with it in the background.</source>
        <translation>Mae gan %1 allwedd newydd. Mae ei recordiadau’n cael eu cloi â hi yn y cefndir.</translation>
    </message>
    <message>
        <source>A new folder for the identity</source>
        <translation>Ffolder newydd ar gyfer yr hunaniaeth</translation>
    </message>
    <message>
        <source>Identity of %1</source>
        <comment>a folder&apos;s name; area</comment>
        <translation>Hunaniaeth %1</translation>
    </message>
    <message>
        <source>%1 has the area&apos;s identity and the headers of %2 recordings. Whoever has this folder and the store can listen to all of them; that it was made is on record.</source>
        <translation>Mae hunaniaeth y maes a phenynnau %2 recordiad yn %1. Gall pwy bynnag sydd â’r ffolder hwn a’r storfa wrando ar bob un ohonynt; mae’r ffaith y’i gwnaed ar gofnod.</translation>
    </message>
    <message>
        <source>There is something of this name already: %1</source>
        <translation>Mae rhywbeth o’r enw hwn yno eisoes: %1</translation>
    </message>
    <message>
        <source>The area gets its new key when somebody who may give access to it signs in.</source>
        <translation>Caiff y maes ei allwedd newydd pan fydd rhywun a gaiff roi mynediad iddo yn mewngofnodi.</translation>
    </message>
    <message>
        <source>The kit of %1 opens nothing any more, for good. A new one can be made for them. With another kit it still opens copies of the store folder from before. If it is in wrong hands, let somebody who may give access to the areas give each of them a new key: earshot-cli area new-key AREA</source>
        <translation>Nid yw pecyn %1 yn agor dim mwyach, am byth. Gellir gwneud un newydd iddynt. Gyda phecyn arall mae’n dal i agor copïau o ffolder y storfa o’r cyfnod cynt. Os yw yn y dwylo anghywir, gofynnwch i rywun a gaiff roi mynediad i’r meysydd roi allwedd newydd i bob un: earshot-cli area new-key AREA</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::VerifyView</name>
    <message>
        <source>Copy details</source>
        <translation>Copïo’r manylion</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>Gwirio’r cofnod</translation>
    </message>
    <message>
        <source>Check of the record</source>
        <translation>Gwiriad o’r cofnod</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Cynnydd y gwiriad</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>The record has not been checked here since you signed in.</source>
        <translation>Nid yw’r cofnod wedi’i wirio yma ers i chi fewngofnodi.</translation>
    </message>
    <message>
        <source>What holds and what does not will stand here.</source>
        <translation>Yma y bydd yr hyn sy’n gyfan a’r hyn nad yw’n gyfan.</translation>
    </message>
    <message>
        <source>Checking the record. Work can go on meanwhile.</source>
        <translation>Yn gwirio’r cofnod. Gall gwaith barhau yn y cyfamser.</translation>
    </message>
    <message>
        <source>Checking the record: %1</source>
        <comment>how far, how long still</comment>
        <translation>Yn gwirio’r cofnod: %1</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Gwirio eto</translation>
    </message>
    <message>
        <source>Check again to see what holds.</source>
        <translation>Gwiriwch eto i weld beth sy’n gyfan.</translation>
    </message>
    <message>
        <source>The check was stopped before its end; it says nothing.</source>
        <translation>Stopiwyd y gwiriad cyn ei ddiwedd; nid yw’n dweud dim.</translation>
    </message>
    <message>
        <source>The record could not be checked.</source>
        <translation>Ni ellid gwirio’r cofnod.</translation>
    </message>
    <message>
        <source>%1 entries and %2 stored files were checked, begun on %3.</source>
        <translation>Gwiriwyd %1 cofnod a %2 ffeil yn y storfa, gan ddechrau ar %3.</translation>
    </message>
    <message>
        <source>The record does not hold: %1 wrong. %2</source>
        <translation>Nid yw’r cofnod yn gyfan: %1 yn anghywir. %2</translation>
    </message>
    <message>
        <source>The record holds, with %1 to look at. %2</source>
        <translation>Mae’r cofnod yn gyfan, gyda %1 i’w gwirio. %2</translation>
    </message>
    <message>
        <source>The record holds. %1</source>
        <translation>Mae’r cofnod yn gyfan. %1</translation>
    </message>
    <message>
        <source>A check goes through the log, every signature and every stored file, and changes nothing.</source>
        <translation>Mae gwiriad yn mynd drwy’r log, pob llofnod a phob ffeil yn y storfa, ac nid yw’n newid dim.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::VouchDialog</name>
    <message>
        <source>New keys of %1</source>
        <translation>Allweddi newydd %1</translation>
    </message>
    <message>
        <source>Sign and let in</source>
        <translation>Llofnodi a gadael i mewn</translation>
    </message>
    <message>
        <source>Sign as the first</source>
        <translation>Llofnodi fel y cyntaf</translation>
    </message>
    <message>
        <source>Ask %1 for the fingerprint of the new keys: face to face, or on a number that you know to be theirs and with a voice that you know. Type what you hear. Do not take it from a message: whoever can change the store&apos;s folder could have written that as well.</source>
        <translation>Gofynnwch i %1 am ôl bys yr allweddi newydd: wyneb yn wyneb, neu ar rif y gwyddoch mai eu rhif nhw ydyw ac â llais yr ydych yn ei adnabod. Teipiwch yr hyn a glywch. Peidiwch â’i gymryd o neges: gallai pwy bynnag a all newid ffolder y storfa fod wedi ysgrifennu honno hefyd.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Ôl bys</translation>
    </message>
    <message>
        <source>You sign, as the second after %1, that these keys are %2&apos;s. From then on %2 signs in with the new password and not with the old one; areas, offices and notes stay. This cannot be undone.</source>
        <translation>Rydych yn llofnodi, fel yr ail ar ôl %1, mai allweddi %2 yw’r rhain. O hynny ymlaen mae %2 yn mewngofnodi â’r cyfrinair newydd ac nid â’r hen un; mae’r meysydd, y swyddi a’r nodiadau’n aros. Ni ellir dadwneud hyn.</translation>
    </message>
    <message>
        <source>You sign that these keys are %1&apos;s. They open nothing before a second person has compared them as well.</source>
        <translation>Rydych yn llofnodi mai allweddi %1 yw’r rhain. Nid ydynt yn agor dim cyn i ail berson eu cymharu hefyd.</translation>
    </message>
    <message>
        <source>The keys that wait have another fingerprint. Listen once more, group by group. If it stays so, these are not %1&apos;s keys: sign nothing, tell Information Governance, and let %1 make new keys.</source>
        <translation>Mae gan yr allweddi sy’n aros ôl bys arall. Gwrandewch unwaith eto, fesul grŵp. Os yw’n aros felly, nid allweddi %1 yw’r rhain: peidiwch â llofnodi dim, rhowch wybod i’r Uned Llywodraethu Gwybodaeth, a gadewch i %1 wneud allweddi newydd.</translation>
    </message>
    <message numerus="yes">
        <source>What waits was changed since you opened this, is older than %n days, or is not signed by who might. Let %1 make new keys.</source>
        <translation>
            <numerusform>Newidiwyd yr hyn sy’n aros ers i chi agor hwn, mae’n hŷn na %n diwrnod, neu nid yw wedi’i lofnodi gan rywun a gaiff. Gadewch i %1 wneud allweddi newydd.</numerusform>
            <numerusform>Newidiwyd yr hyn sy’n aros ers i chi agor hwn, mae’n hŷn na %n diwrnod, neu nid yw wedi’i lofnodi gan rywun a gaiff. Gadewch i %1 wneud allweddi newydd.</numerusform>
            <numerusform>Newidiwyd yr hyn sy’n aros ers i chi agor hwn, mae’n hŷn na %n ddiwrnod, neu nid yw wedi’i lofnodi gan rywun a gaiff. Gadewch i %1 wneud allweddi newydd.</numerusform>
            <numerusform>Newidiwyd yr hyn sy’n aros ers i chi agor hwn, mae’n hŷn na %n diwrnod, neu nid yw wedi’i lofnodi gan rywun a gaiff. Gadewch i %1 wneud allweddi newydd.</numerusform>
            <numerusform>Newidiwyd yr hyn sy’n aros ers i chi agor hwn, mae’n hŷn na %n diwrnod, neu nid yw wedi’i lofnodi gan rywun a gaiff. Gadewch i %1 wneud allweddi newydd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::assurance::WitnessDialog</name>
    <message>
        <source>Name it</source>
        <translation>Ei enwi</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>Cadw’r cais…</translation>
    </message>
    <message>
        <source>Open its answer…</source>
        <translation>Agor ei ateb…</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Tystion</translation>
    </message>
    <message>
        <source>Witnesses of the record</source>
        <translation>Tystion y cofnod</translation>
    </message>
    <message>
        <source>A witness is a computer of the Information Governance Unit, with earshot-cli on it, that signs how long the record is and never signs a record that contradicts an earlier one. What goes to and fro are small files without anything secret.</source>
        <translation>Cyfrifiadur yr Uned Llywodraethu Gwybodaeth, ac earshot-cli arno, yw tyst: mae’n llofnodi pa mor hir yw’r cofnod ac nid yw byth yn llofnodi cofnod sy’n gwrth-ddweud un cynharach. Ffeiliau bach heb ddim cyfrinachol ynddynt sy’n mynd yn ôl ac ymlaen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Key of the witness</source>
        <translation>Allwedd y tyst</translation>
    </message>
    <message>
        <source>The line that “earshot-cli witness key” gives there</source>
        <translation>Y llinell y mae “earshot-cli witness key” yn ei rhoi yno</translation>
    </message>
    <message>
        <source>1. Name it</source>
        <translation>1. Ei enwi</translation>
    </message>
    <message>
        <source>From then on its signature counts. That goes on record in your name. Check by telephone that the line is its own.</source>
        <translation>O hynny ymlaen mae ei lofnod yn cyfrif. Bydd hynny’n mynd ar gofnod yn eich enw chi. Gwiriwch dros y ffôn mai ei linell ef ydyw.</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Tyst</translation>
    </message>
    <message>
        <source>Save your key…</source>
        <translation>Cadw eich allwedd…</translation>
    </message>
    <message>
        <source>2. Ask it to sign the record as it is now</source>
        <translation>2. Gofyn iddo lofnodi’r cofnod fel y mae nawr</translation>
    </message>
    <message>
        <source>Take the request there: “earshot-cli witness cosign”. The first time it needs your key as well: “earshot-cli witness trust”.</source>
        <translation>Ewch â’r cais yno: “earshot-cli witness cosign”. Y tro cyntaf bydd arno angen eich allwedd hefyd: “earshot-cli witness trust”.</translation>
    </message>
    <message>
        <source>3. Bring its answer back</source>
        <translation>3. Dod â’i ateb yn ôl</translation>
    </message>
    <message>
        <source>It is looked at, and kept when it is right. If the witness says 409 and a number instead, it has signed more than is known here: bring that answer first, or make the request with “earshot-cli checkpoint witness-request --old”. If it says 422, it has seen another record: leave the folder as it is and find out which.</source>
        <translation>Edrychir arno, a’i gadw os yw’n gywir. Os yw’r tyst yn dweud 409 a rhif yn lle hynny, mae wedi llofnodi mwy nag a wyddys yma: dewch â’r ateb hwnnw’n gyntaf, neu gwnewch y cais â “earshot-cli checkpoint witness-request --old”. Os yw’n dweud 422, mae wedi gweld cofnod arall: gadewch y ffolder fel y mae a chanfyddwch pa un.</translation>
    </message>
    <message>
        <source>This is not the key of a witness: one line with a name, a plus, and letters and digits.</source>
        <translation>Nid allwedd tyst yw hon: un llinell gydag enw, arwydd plws, a llythrennau a digidau.</translation>
    </message>
    <message>
        <source>A witness of this name is known already.</source>
        <translation>Mae tyst o’r enw hwn yn hysbys eisoes.</translation>
    </message>
    <message>
        <source>%1 is named, and that is on record.</source>
        <translation>Enwyd %1, ac mae hynny ar gofnod.</translation>
    </message>
    <message>
        <source>Save your public key</source>
        <translation>Cadw eich allwedd gyhoeddus</translation>
    </message>
    <message>
        <source>Key for the witness.txt</source>
        <comment>a file name</comment>
        <translation>Allwedd ar gyfer y tyst.txt</translation>
    </message>
    <message>
        <source>Your public key is in %1.</source>
        <translation>Mae eich allwedd gyhoeddus yn %1.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Cadw’r cais</translation>
    </message>
    <message>
        <source>Request for %1.txt</source>
        <comment>a file name; witness</comment>
        <translation>Cais i %1.txt</translation>
    </message>
    <message>
        <source>The request is in %1. Take it to the witness, and bring the answer back here.</source>
        <translation>Mae’r cais yn %1. Ewch ag ef at y tyst, a dewch â’r ateb yn ôl yma.</translation>
    </message>
    <message>
        <source>Open a witness&apos;s answer</source>
        <translation>Agor ateb tyst</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>witness, what it signed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is not the answer of a witness to what it was asked last. Save a new request and ask again.</source>
        <translation>Nid dyma ateb tyst i’r hyn a ofynnwyd iddo ddiwethaf. Cadwch gais newydd a gofynnwch eto.</translation>
    </message>
    <message>
        <source>It has signed more than that already; this is an older answer.</source>
        <translation>Mae wedi llofnodi mwy na hynny eisoes; ateb hŷn yw hwn.</translation>
    </message>
    <message>
        <source>The signature in this answer is wrong: it was damaged on the way, or is not the witness&apos;s.</source>
        <translation>Mae’r llofnod yn yr ateb hwn yn anghywir: fe’i difrodwyd ar y ffordd, neu nid llofnod y tyst ydyw.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::audit::AuditDesk</name>
    <message>
        <source>Audit</source>
        <translation>Archwilio</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>Gwirio’r cofnod</translation>
    </message>
    <message>
        <source>Entries of the record, newest first</source>
        <translation>Cofnodion, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Nothing is on record yet.</source>
        <translation>Nid oes dim ar gofnod eto.</translation>
    </message>
    <message>
        <source>No entry fits what is asked for.</source>
        <translation>Nid oes cofnod yn cyd-fynd â’r hyn a ofynnwyd.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Dangos popeth</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Dewis colofnau</translation>
    </message>
</context>
<context>
    <name>earshot::ui::audit::AuditFilterBar</name>
    <message>
        <source>Refused only</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Words, reference or number</source>
        <translation>Geiriau, cyfeirnod neu rif</translation>
    </message>
    <message>
        <source>Find in the record</source>
        <translation>Canfod yn y cofnod</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Pob gweithred</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Pob maes</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Pob dydd</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>earshot::ui::audit::AuditInspector</name>
    <message>
        <source>Choose an entry to see who did what, why and under which clause.</source>
        <translation>Dewiswch gofnod i weld pwy wnaeth beth, pam ac o dan ba gymal.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, user name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Caniatawyd gan</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Gwrthodwyd oherwydd</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cymal</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Polisi</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Yn y log</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Copïo’r hash</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Agor y recordiad</translation>
    </message>
</context>
<context>
    <name>earshot::ui::audit::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cymal</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
</context>
<context>
    <name>earshot::ui::desk::Context</name>
    <message>
        <source>%1, %2</source>
        <comment>purpose, reference</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, office</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody is in post who could help: %1. The administrator can appoint somebody.</source>
        <translation>Nid oes neb mewn swydd a allai helpu: %1. Gall y gweinyddwr benodi rhywun.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>At: %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between names</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>A message to %1 is copied. Paste it into an e-mail; Earshot sends nothing itself.</source>
        <translation>Copïwyd neges at %1. Gludwch hi mewn e-bost; nid yw Earshot ei hun yn anfon dim.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::desk::SignDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>earshot::ui::help::HelpWindow</name>
    <message>
        <source>No page has these words.</source>
        <translation>Nid oes tudalen â’r geiriau hyn.</translation>
    </message>
    <message>
        <source>User&apos;s guide</source>
        <translation>Canllaw defnyddwyr</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chwilio’r canllaw</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Cynnwys</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Canllaw</translation>
    </message>
</context>
<context>
    <name>earshot::ui::packages::CheckPackageDialog</name>
    <message>
        <source>Check a package</source>
        <translation>Gwirio pecyn</translation>
    </message>
    <message>
        <source>Is it what an authority released, who authorised it, and was anything changed? Choose the folder or ZIP that was received, or drop it here. It is only read.</source>
        <translation>Ai dyma&apos;r hyn a ryddhaodd awdurdod, pwy a&apos;i hawdurdododd, ac a newidiwyd rhywbeth? Dewiswch y ffolder neu&apos;r ZIP a dderbyniwyd, neu gollyngwch ef yma. Dim ond ei ddarllen a wneir.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Dim wedi’i ddewis eto</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Agor ffolder…</translation>
    </message>
    <message>
        <source>Open a ZIP…</source>
        <translation>Agor ZIP…</translation>
    </message>
    <message>
        <source>Key that the authority told you another way (optional)</source>
        <translation>Allwedd a roddodd yr awdurdod i chi mewn ffordd arall (dewisol)</translation>
    </message>
    <message>
        <source>Key that the authority told you another way</source>
        <translation>Allwedd a roddodd yr awdurdod i chi mewn ffordd arall</translation>
    </message>
    <message>
        <source>Open a checkpoint…</source>
        <translation>Agor pwynt gwirio…</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copïo&apos;r adroddiad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Ei wirio</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Yr hyn yr edrychwyd arno</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>Folder of a package</source>
        <translation>Ffolder pecyn</translation>
    </message>
    <message>
        <source>ZIP of a package</source>
        <translation>ZIP pecyn</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Agor pwynt gwirio</translation>
    </message>
    <message>
        <source>Held against the checkpoint in %1</source>
        <translation>Wedi&apos;i gymharu â&apos;r pwynt gwirio yn %1</translation>
    </message>
    <message>
        <source>The package is being read to its last byte …</source>
        <translation>Mae&apos;r pecyn yn cael ei ddarllen hyd at ei feit olaf …</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::NoteActs</name>
    <message>
        <source>Undo the note</source>
        <translation>Dadwneud y nodyn</translation>
    </message>
    <message>
        <source>Undo the change of the note</source>
        <translation>Dadwneud newid y nodyn</translation>
    </message>
    <message>
        <source>Bring the note back</source>
        <translation>Dod â’r nodyn yn ôl</translation>
    </message>
    <message>
        <source>Remove the note again</source>
        <translation>Tynnu’r nodyn eto</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::NoteEditor</name>
    <message>
        <source>at %1</source>
        <comment>a moment</comment>
        <translation>ar %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Cadw’r nodyn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Testun y nodyn</translation>
    </message>
    <message>
        <source>What is said here, and why it matters</source>
        <translation>Beth a ddywedir yma, a pham y mae’n bwysig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tagiau</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Tagiau, gyda choma rhyngddynt</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>New note %1</source>
        <comment>place</comment>
        <translation>Nodyn newydd %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <comment>place</comment>
        <translation>Nodyn %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::NoteHistory</name>
    <message>
        <source>History of the note</source>
        <translation>Hanes y nodyn</translation>
    </message>
    <message>
        <source>What the note said, the newest first</source>
        <translation>Yr hyn a ddywedodd y nodyn, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation>Tynnwyd y nodyn.</translation>
    </message>
    <message>
        <source>%1 removed it, %2</source>
        <comment>person, date</comment>
        <translation>Tynnodd %1 ef, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>%1 wrote this, %2, at %3</source>
        <comment>person, date, place in the call</comment>
        <translation>Ysgrifennodd %1 hwn, %2, ar %3</translation>
    </message>
    <message>
        <source>%1 brought it back, %2, at %3</source>
        <comment>person, date, place in the call</comment>
        <translation>Daeth %1 ag ef yn ôl, %2, ar %3</translation>
    </message>
    <message>
        <source>%1 changed it, %2, at %3</source>
        <comment>person, date, place in the call</comment>
        <translation>Newidiodd %1 ef, %2, ar %3</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::NoteRow</name>
    <message>
        <source>%1, %2</source>
        <comment>author, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source> · edited</source>
        <translation> · golygwyd</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Golygu’r nodyn</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Tynnu’r nodyn</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Mynd i %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Mynd yno</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copïo’r testun</translation>
    </message>
    <message>
        <source>removed by %1, %2</source>
        <comment>person, date</comment>
        <translation>tynnwyd gan %1, %2</translation>
    </message>
    <message>
        <source>What the note said before</source>
        <translation>Yr hyn a ddywedodd y nodyn o’r blaen</translation>
    </message>
    <message>
        <source>Bring the note back</source>
        <translation>Dod â’r nodyn yn ôl</translation>
    </message>
    <message>
        <source>The text of the note is copied. That is on record.</source>
        <translation>Copïwyd testun y nodyn. Mae hynny ar gofnod.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::NotesList</name>
    <message>
        <source>No notes yet.</source>
        <translation>Dim nodiadau eto.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Who removed what, and when</source>
        <translation>Pwy a dynnodd beth, a phryd</translation>
    </message>
    <message>
        <source>Hide removed notes (%1)</source>
        <translation>Cuddio nodiadau a dynnwyd (%1)</translation>
    </message>
    <message>
        <source>Show removed notes (%1)</source>
        <translation>Dangos nodiadau a dynnwyd (%1)</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::PlayerNotes</name>
    <message>
        <source>No notes yet. Press M while you listen to write one.</source>
        <translation>Dim nodiadau eto. Pwyswch M wrth wrando i ysgrifennu un.</translation>
    </message>
    <message>
        <source>The note was removed. Its history stays in the record.</source>
        <translation>Tynnwyd y nodyn. Mae ei hanes yn aros yn y cofnod.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>This is the call as it would leave. Notes are written on the call itself.</source>
        <translation>Dyma’r alwad fel y byddai’n gadael. Ysgrifennir nodiadau ar yr alwad ei hun.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::PlayerPanel</name>
    <message>
        <source>Player</source>
        <translation>Chwaraewr</translation>
    </message>
    <message>
        <source>The call is being opened.</source>
        <translation>Mae’r alwad yn cael ei hagor.</translation>
    </message>
    <message>
        <source>Before you listen</source>
        <translation>Cyn gwrando</translation>
    </message>
    <message>
        <source>Choose above what you are listening for. The call opens as soon as you have.</source>
        <translation>Dewiswch uchod i ba ddiben yr ydych yn gwrando. Bydd yr alwad yn agor cyn gynted ag y gwnewch.</translation>
    </message>
    <message>
        <source>Opening the call…</source>
        <translation>Yn agor yr alwad…</translation>
    </message>
    <message>
        <source>The call was not opened</source>
        <translation>Nid agorwyd yr alwad</translation>
    </message>
    <message>
        <source>The picture of this call is damaged. The sound itself is not affected.</source>
        <translation>Mae llun yr alwad hon wedi’i ddifrodi. Nid effeithiwyd ar y sain ei hun.</translation>
    </message>
    <message>
        <source>No sound device: the call plays silently. Sound comes as soon as one is connected.</source>
        <translation>Dim dyfais sain: mae’r alwad yn chwarae’n dawel. Daw sain cyn gynted ag y cysylltir un.</translation>
    </message>
    <message>
        <source>The sound device does not answer: the call plays silently. Choose another one at the top right.</source>
        <translation>Nid yw’r ddyfais sain yn ateb: mae’r alwad yn chwarae’n dawel. Dewiswch un arall ar y dde uchaf.</translation>
    </message>
    <message>
        <source>The sound device went away, so the call was paused. Play goes on with what is there.</source>
        <translation>Diflannodd y ddyfais sain, felly oedwyd yr alwad. Bydd Chwarae’n parhau â’r hyn sydd yno.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::player::TitleLine</name>
    <message>
        <source>staff</source>
        <comment>whose voice</comment>
        <translation>staff</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Estyniad %1</translation>
    </message>
    <message>
        <source>Staff</source>
        <comment>whose voice</comment>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Colleague</source>
        <comment>whose voice</comment>
        <translation>Cydweithiwr</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>y pen arall</translation>
    </message>
    <message>
        <source>Person called</source>
        <translation>Y sawl a alwyd</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Galwr</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>whose voice</comment>
        <translation>cwsmer</translation>
    </message>
    <message>
        <source>Number not known</source>
        <translation>Rhif anhysbys</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>estyniad %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Galwad</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>y ddau ben</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Sianel %1</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>channel</comment>
        <translation>Chwith</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>channel</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>side not known</source>
        <translation>ochr anhysbys</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Show the notes beside the picture</source>
        <translation>Dangos y nodiadau wrth ochr y llun</translation>
    </message>
    <message>
        <source>Close the player</source>
        <translation>Cau’r chwaraewr</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>Nodiadau (%1)</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Dim dyfais sain</translation>
    </message>
    <message>
        <source>The system&apos;s choice</source>
        <translation>Dewis y system</translation>
    </message>
    <message>
        <source>Both sides in both ears</source>
        <translation>Y ddau ben yn y ddwy glust</translation>
    </message>
    <message>
        <source>%1, released to you</source>
        <translation>%1, rhyddhawyd i chi</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::ChangeList</name>
    <message>
        <source>Before</source>
        <translation>Cynt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::DeputiesView</name>
    <message>
        <source>Deputies: those who act now, those to come, those who have ended</source>
        <translation>Dirprwyon: y rhai sy&apos;n gweithredu nawr, y rhai i ddod, y rhai sydd wedi gorffen</translation>
    </message>
    <message>
        <source>While whoever holds an office is away, a deputy acts in it between two days, for %1 at most (§6). What a deputy does says so, and a deputy cannot name one.</source>
        <comment>a number of months</comment>
        <translation>Tra bo deiliad swydd i ffwrdd, mae dirprwy&apos;n gweithredu ynddi rhwng dau ddiwrnod, am %1 ar y mwyaf (§6). Mae&apos;r hyn a wna dirprwy&apos;n dweud hynny, ac ni all dirprwy enwi un arall.</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mis</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 mis</translation>
    </message>
    <message>
        <source>Name a deputy…</source>
        <translation>Enwi dirprwy…</translation>
    </message>
    <message>
        <source>Name a deputy</source>
        <translation>Enwi dirprwy</translation>
    </message>
    <message>
        <source>Nobody acts for anybody else.</source>
        <translation>Nid oes neb yn gweithredu dros neb arall.</translation>
    </message>
    <message>
        <source>Before you go on leave, name who acts in your office meanwhile. Earshot ends it by itself after the last day.</source>
        <translation>Cyn i chi fynd ar wyliau, enwch pwy sy&apos;n gweithredu yn eich swydd yn y cyfamser. Mae Earshot yn dod â hynny i ben ei hun ar ôl y diwrnod olaf.</translation>
    </message>
    <message>
        <source>%1 is named: as %2, until %3.</source>
        <comment>person, office, last day</comment>
        <translation>Enwyd %1: fel %2, tan %3.</translation>
    </message>
    <message>
        <source>End %1 as deputy</source>
        <translation>Terfynu %1 fel dirprwy</translation>
    </message>
    <message>
        <source>%1 no longer acts as %2 from now on. What they did in the office stays done, and that they were its deputy stays on record.</source>
        <comment>person, office</comment>
        <translation>Nid yw %1 yn gweithredu fel %2 o hyn ymlaen. Erys yr hyn a wnaeth yn y swydd, ac erys ar gofnod iddo neu iddi fod yn ddirprwy.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Terfynu nawr</translation>
    </message>
    <message>
        <source>%1 no longer acts as %2.</source>
        <comment>person, office</comment>
        <translation>Nid yw %1 yn gweithredu fel %2 mwyach.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::DeputyDialog</name>
    <message>
        <source>Name a deputy</source>
        <translation>Enwi dirprwy</translation>
    </message>
    <message>
        <source>Sign and name</source>
        <translation>Llofnodi ac enwi</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Dewiswch berson</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swydd</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Dirprwy</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Nobody holds this office at present. A deputy acts in it between two days (§6).</source>
        <translation>Nid oes neb yn dal y swydd hon ar hyn o bryd. Mae dirprwy&apos;n gweithredu ynddi rhwng dau ddiwrnod (§6).</translation>
    </message>
    <message>
        <source>%1 holds this office. While they are away, a deputy acts in it between two days (§6).</source>
        <comment>persons</comment>
        <translation>Deiliad y swydd hon: %1. Yn ystod absenoldeb, mae dirprwy&apos;n gweithredu ynddi rhwng dau ddiwrnod (§6).</translation>
    </message>
    <message>
        <source>“Last day” has passed, or lies before the first.</source>
        <translation>Mae “Diwrnod olaf” wedi mynd heibio, neu cyn y cyntaf.</translation>
    </message>
    <message>
        <source>%1 holds this office and needs no deputy&apos;s right.</source>
        <translation>Mae %1 yn dal y swydd hon ac nid oes arno nac arni angen hawl dirprwy.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::DeputyInspector</name>
    <message>
        <source>Selected deputy</source>
        <translation>Dirprwy a ddewiswyd</translation>
    </message>
    <message>
        <source>Choose a deputy to see for whom they act, until when, and who named them.</source>
        <translation>Dewiswch ddirprwy i weld dros bwy y mae&apos;n gweithredu, tan pryd, a phwy a&apos;i henwodd.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, moment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swydd</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>Yn lle</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Enwyd gan</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Disodlwyd gan</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terfynwyd gan</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cymal</translation>
    </message>
    <message>
        <source>End now…</source>
        <translation>Terfynu nawr…</translation>
    </message>
    <message>
        <source>End: %1 as %2</source>
        <comment>person, office</comment>
        <translation>Terfynu: %1 fel %2</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::DeputyModel</name>
    <message>
        <source>Office</source>
        <translation>Swydd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Dirprwy</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>Yn lle</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Enwyd gan</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::PoliciesDesk</name>
    <message>
        <source>Policy</source>
        <translation>Polisi</translation>
    </message>
    <message>
        <source>Versions of the policy, newest first</source>
        <translation>Fersiynau’r polisi, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>An act is judged under the version in force when it is done, and read under it for ever. To change the policy, save the version in force as a file, change the copy, give it another number and a day to come, and propose it: a second person approves it.</source>
        <translation>Bernir gweithred o dan y fersiwn sydd mewn grym pan wneir hi, ac fe’i darllenir o dan y fersiwn hwnnw am byth. I newid y polisi, cadwch y fersiwn mewn grym fel ffeil, newidiwch y copi, rhowch rif arall a diwrnod sydd i ddod iddo, a’i gynnig: bydd ail berson yn ei gymeradwyo.</translation>
    </message>
    <message>
        <source>Propose a version…</source>
        <translation>Cynnig fersiwn…</translation>
    </message>
    <message>
        <source>Propose a version of the policy</source>
        <translation>Cynnig fersiwn o’r polisi</translation>
    </message>
    <message>
        <source>Wait a moment…</source>
        <translation>Arhoswch eiliad…</translation>
    </message>
    <message>
        <source>Version %1 is proposed. It waits for a second person&apos;s signature.</source>
        <translation>Cynigiwyd fersiwn %1. Mae’n aros am lofnod ail berson.</translation>
    </message>
    <message>
        <source>Approve version %1</source>
        <translation>Cymeradwyo fersiwn %1</translation>
    </message>
    <message>
        <source>From %1 on everything is judged by version %2, for everybody. Your signature cannot be taken back; only a later version can replace this one.</source>
        <translation>O %1 ymlaen bernir popeth yn ôl fersiwn %2, i bawb. Ni ellir tynnu eich llofnod yn ôl; dim ond fersiwn diweddarach a all gymryd lle hwn.</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Llofnodi a chymeradwyo</translation>
    </message>
    <message>
        <source>Version %1 is approved. It comes into force on %2.</source>
        <translation>Cymeradwywyd fersiwn %1. Daw i rym ar %2.</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Cadw fersiwn %1</translation>
    </message>
    <message>
        <source>Version %1 is saved in %2.</source>
        <comment>version, file</comment>
        <translation>Cadwyd fersiwn %1 yn %2.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fersiynau</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>Dirprwyon</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::ProposeDialog</name>
    <message>
        <source>Sign and propose</source>
        <translation>Llofnodi a chynnig</translation>
    </message>
    <message>
        <source>Propose a version of the policy</source>
        <translation>Cynnig fersiwn o’r polisi</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fersiwn %1</translation>
    </message>
    <message>
        <source>It comes into force on %1 for everybody, if a second person approves it before that day. Nothing can be changed in it once you have signed; the number cannot be used again.</source>
        <translation>Daw i rym ar %1 i bawb, os bydd ail berson yn ei gymeradwyo cyn y diwrnod hwnnw. Ni ellir newid dim ynddo ar ôl i chi lofnodi; ni ellir defnyddio’r rhif eto.</translation>
    </message>
    <message>
        <source>What it changes from version %1</source>
        <translation>Yr hyn y mae’n ei newid o fersiwn %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::VersionInspector</name>
    <message>
        <source>1 month</source>
        <translation>1 mis</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 mis</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose a version to see what it says and what it changes.</source>
        <translation>Dewiswch fersiwn i weld yr hyn y mae’n ei ddweud a’r hyn y mae’n ei newid.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fersiwn %1</translation>
    </message>
    <message>
        <source>Nothing is judged by it: %1. Check the record on the Assurance desk, and tell the Information Governance Unit.</source>
        <translation>Ni fernir dim yn ei ôl: %1. Gwiriwch y cofnod wrth y ddesg Sicrwydd, a dywedwch wrth yr Uned Llywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gwnaed gan</translation>
    </message>
    <message>
        <source>Comes with Earshot, so nobody signed it</source>
        <translation>Daw gydag Earshot, felly ni lofnododd neb ef</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Cynigiwyd</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Ôl bys</translation>
    </message>
    <message>
        <source>What it changed from version %1</source>
        <translation>Yr hyn a newidiodd o fersiwn %1</translation>
    </message>
    <message>
        <source>What it changes from version %1</source>
        <translation>Yr hyn y mae’n ei newid o fersiwn %1</translation>
    </message>
    <message>
        <source>What it rules</source>
        <translation>Yr hyn y mae’n ei reoli</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Dibenion</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cedwir</translation>
    </message>
    <message>
        <source>%1, then nominated staff may delete</source>
        <translation>%1, yna caiff staff enwebedig ddileu</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Only once it is due</source>
        <translation>Dim ond pan ddaw’r dyddiad dileu</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Dilëir</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Ar ôl %1</translation>
    </message>
    <message>
        <source>Staff told</source>
        <translation>Dweud wrth staff</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Bob %1</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Mewnol</translation>
    </message>
    <message>
        <source>A release is authorised by %1</source>
        <translation>Awdurdodir rhyddhad gan: %1</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Allanol</translation>
    </message>
    <message>
        <source>IG Unit</source>
        <translation>Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Polisi</translation>
    </message>
    <message>
        <source>Proposed by %1; approved by %2</source>
        <translation>Cynigir gan: %1; cymeradwyir gan: %2</translation>
    </message>
    <message>
        <source>Its clauses</source>
        <translation>Ei gymalau</translation>
    </message>
    <message>
        <source>Approve version %1…</source>
        <translation>Cymeradwyo fersiwn %1…</translation>
    </message>
    <message>
        <source>Being signed…</source>
        <translation>Yn cael ei lofnodi…</translation>
    </message>
    <message>
        <source>With your signature it comes into force on %1.</source>
        <translation>Gyda’ch llofnod chi daw i rym ar %1.</translation>
    </message>
    <message>
        <source>Its day has come, so it is too late to approve it. Propose it for a later day, under another number.</source>
        <translation>Mae ei ddiwrnod wedi dod, felly mae’n rhy hwyr i’w gymeradwyo. Cynigiwch ef ar gyfer diwrnod diweddarach, o dan rif arall.</translation>
    </message>
    <message>
        <source>Approve version %1 of the policy</source>
        <translation>Cymeradwyo fersiwn %1 o’r polisi</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Cadw fel ffeil…</translation>
    </message>
    <message>
        <source>As it is in the store, for evidence.</source>
        <translation>Fel y mae yn y storfa, fel tystiolaeth.</translation>
    </message>
    <message>
        <source>To read it elsewhere, or to make another version from it.</source>
        <translation>I’w ddarllen yn rhywle arall, neu i wneud fersiwn arall ohono.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::policies::VersionModel</name>
    <message>
        <source>Earshot itself</source>
        <translation>Earshot ei hun</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Mewn grym o</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Cynigiwyd gan</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
</context>
<context>
    <name>earshot::ui::quarantine::QuarantineDesk</name>
    <message>
        <source>Quarantine</source>
        <translation>Cwarantîn</translation>
    </message>
    <message>
        <source>Files in quarantine</source>
        <translation>Ffeiliau mewn cwarantîn</translation>
    </message>
    <message>
        <source>Nothing is in quarantine.</source>
        <translation>Nid oes dim mewn cwarantîn.</translation>
    </message>
    <message>
        <source>Files that cannot be read, that belong to no service area, or whose area may not record yet wait here (§3).</source>
        <translation>Yma y mae ffeiliau’n aros os na ellir eu darllen, os nad ydynt yn perthyn i faes gwasanaeth, neu os na chaiff eu maes recordio eto (§3).</translation>
    </message>
    <message>
        <source>Choose a file to see why it waits and what to do.</source>
        <translation>Dewiswch ffeil i weld pam y mae’n aros a beth i’w wneud.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Beth i’w wneud</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Cafwyd yn</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>Service area it belongs to</source>
        <translation>Y maes gwasanaeth y mae’n perthyn iddo</translation>
    </message>
    <message>
        <source>Choose an area</source>
        <translation>Dewis maes</translation>
    </message>
    <message>
        <source>Release from quarantine…</source>
        <translation>Rhyddhau o gwarantîn…</translation>
    </message>
    <message>
        <source>Being released…</source>
        <translation>Yn cael ei ryddhau…</translation>
    </message>
    <message>
        <source>There is nothing to release: the file could not be read, so it is not kept here.</source>
        <translation>Nid oes dim i’w ryddhau: ni ellid darllen y ffeil, felly ni chedwir hi yma.</translation>
    </message>
    <message>
        <source>Choose the service area first.</source>
        <translation>Dewiswch y maes gwasanaeth yn gyntaf.</translation>
    </message>
    <message>
        <source>The business case of %1 is not complete (§3). The Director of Corporate Services gives permission; the administrator records it.</source>
        <translation>Nid yw achos busnes %1 yn gyflawn (§3). Cyfarwyddwr y Gwasanaethau Corfforaethol sy’n rhoi caniatâd; y gweinyddwr sy’n ei gofnodi.</translation>
    </message>
    <message>
        <source>It goes to %1.</source>
        <translation>Mae’n mynd i %1.</translation>
    </message>
    <message>
        <source>Release from quarantine</source>
        <translation>Rhyddhau o gwarantîn</translation>
    </message>
    <message>
        <source>The recording goes to %1 and can be listened to by everybody with access there. It cannot be put back.</source>
        <translation>Mae’r recordiad yn mynd i %1 a gall pawb sydd â mynediad yno wrando arno. Ni ellir ei roi yn ôl.</translation>
    </message>
    <message>
        <source>Release into %1</source>
        <translation>Rhyddhau i %1</translation>
    </message>
    <message>
        <source>The call of %1 is in %2 now.</source>
        <translation>Mae galwad %1 bellach ym maes gwasanaeth %2.</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Agor y recordiad</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>caption and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Diystyru…</translation>
    </message>
    <message>
        <source>Being dismissed…</source>
        <translation>Yn cael ei diystyru…</translation>
    </message>
    <message>
        <source>It is taken off this list, and the record says why.</source>
        <translation>Fe’i tynnir oddi ar y rhestr hon, ac mae’r cofnod yn dweud pam.</translation>
    </message>
    <message>
        <source>Dismiss an unreadable file</source>
        <translation>Diystyru ffeil annarllenadwy</translation>
    </message>
    <message>
        <source>Why need %1 not wait any more? It is recorded.</source>
        <translation>Pam nad oes angen i %1 aros mwyach? Cofnodir hyn.</translation>
    </message>
    <message>
        <source>%1 waits no more.</source>
        <translation>Nid yw %1 yn aros mwyach.</translation>
    </message>
    <message>
        <source>Due for disposal</source>
        <translation>I’w waredu</translation>
    </message>
    <message>
        <source>%1 (§7)</source>
        <comment>date</comment>
        <translation>%1 (§7)</translation>
    </message>
</context>
<context>
    <name>earshot::ui::quarantine::QuarantineModel</name>
    <message>
        <source>Cannot be read</source>
        <translation>Ni ellir ei darllen</translation>
    </message>
    <message>
        <source>Area not known</source>
        <translation>Maes anhysbys</translation>
    </message>
    <message>
        <source>Business case open</source>
        <translation>Achos busnes heb ei gwblhau</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Maes</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::CopyClipDialog</name>
    <message>
        <source>Copy a clip</source>
        <translation>Copïo clip</translation>
    </message>
    <message>
        <source>Copy clip</source>
        <translation>Copïo’r clip</translation>
    </message>
    <message>
        <source>The clip points into this recording: no second file is made, it stays inside the service area, and it goes when the recording goes. Who copied it, and for whom, is recorded.</source>
        <translation>Mae’r clip yn pwyntio at y recordiad hwn: ni wneir ail ffeil, mae’n aros o fewn y maes gwasanaeth, a bydd yn mynd pan fydd y recordiad yn mynd. Cofnodir pwy a’i copïodd, ac ar gyfer pwy.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hyd at</translation>
    </message>
    <message>
        <source>to</source>
        <translation>i</translation>
    </message>
    <message>
        <source>Whole call</source>
        <translation>Galwad gyfan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>What is heard in it</source>
        <translation>Yr hyn a glywir ynddo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Case or coaching plan</source>
        <translation>Achos neu gynllun hyfforddi</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>The case: everybody of the area</source>
        <translation>Yr achos: pawb yn y maes</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::DeleteDialog</name>
    <message>
        <source>Delete this recording</source>
        <translation>Dileu’r recordiad hwn</translation>
    </message>
    <message>
        <source>Delete recording</source>
        <translation>Dileu’r recordiad</translation>
    </message>
    <message>
        <source>Why it is no longer needed</source>
        <translation>Pam nad oes ei angen mwyach</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Its key is destroyed in this store, and then its audio: this cannot be undone, and nobody can listen to it here again. A backup made before can still be read until it is overwritten. Its notes go too; that you deleted it, when and why stays on record.</source>
        <translation>Dinistrir ei allwedd yn y storfa hon, ac yna ei sain: ni ellir dadwneud hyn, ac ni all neb wrando arno yma eto. Gellir darllen copi wrth gefn a wnaed cynt nes iddo gael ei drosysgrifo. Mae ei nodiadau’n mynd hefyd; erys ar gofnod eich bod wedi’i ddileu, pryd a pham.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::DownloadDialog</name>
    <message>
        <source>Download this recording</source>
        <translation>Lawrlwytho’r recordiad hwn</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>Cadw’r recordiad</translation>
    </message>
    <message>
        <source>The audio is saved as a file outside Earshot, for use inside the service area only. Your name, the purpose (%1), the place and the day are recorded, and you will be asked to confirm that the file is deleted by then.</source>
        <translation>Cedwir y sain fel ffeil y tu allan i Earshot, i’w defnyddio o fewn y maes gwasanaeth yn unig. Cofnodir eich enw, y diben (%1), y lle a’r diwrnod, a gofynnir i chi gadarnhau bod y ffeil wedi’i dileu erbyn hynny.</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ffolder neu ffeil</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ffolder…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Ffeil…</translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>Cadw yn</translation>
    </message>
    <message>
        <source>Delete the file by</source>
        <translation>Dileu’r ffeil erbyn</translation>
    </message>
    <message>
        <source>Save the recording in</source>
        <translation>Cadw’r recordiad yn</translation>
    </message>
    <message>
        <source>Save the recording as</source>
        <translation>Cadw’r recordiad fel</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::DownloadsDialog</name>
    <message>
        <source>Your downloads</source>
        <translation>Eich lawrlwythiadau</translation>
    </message>
    <message>
        <source>Files that you saved for use inside the service area. Delete each one when you no longer need it, at the latest on its day, and confirm it here.</source>
        <translation>Ffeiliau a gadwyd gennych i’w defnyddio o fewn y maes gwasanaeth. Dilëwch bob un pan na fydd ei hangen arnoch mwyach, ar ei diwrnod fan bellaf, a chadarnhewch hynny yma.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>No files of yours are outside Earshot.</source>
        <translation>Nid oes ffeiliau o’ch eiddo y tu allan i Earshot.</translation>
    </message>
    <message>
        <source>Recording %1, saved %2</source>
        <translation>Recordiad %1, cadwyd %2</translation>
    </message>
    <message>
        <source>Delete by %1</source>
        <translation>Dileu erbyn %1</translation>
    </message>
    <message>
        <source>Overdue since yesterday</source>
        <translation>Yn hwyr ers ddoe</translation>
    </message>
    <message>
        <source>Overdue by %1 days</source>
        <translation>%1 diwrnod yn hwyr</translation>
    </message>
    <message>
        <source>Delete today</source>
        <translation>Dileu heddiw</translation>
    </message>
    <message>
        <source>Confirm deleted</source>
        <translation>Cadarnhau’r dileu</translation>
    </message>
    <message>
        <source>The file is still there</source>
        <translation>Mae’r ffeil yno o hyd</translation>
    </message>
    <message>
        <source>It lies at
%1

Earshot can delete it now. That cannot be undone; the recording itself stays.</source>
        <translation>Mae yn
%1

Gall Earshot ei dileu nawr. Ni ellir dadwneud hynny; bydd y recordiad ei hun yn aros.</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Dileu’r ffeil</translation>
    </message>
    <message>
        <source>The file is still there: %1</source>
        <translation>Mae’r ffeil yno o hyd: %1</translation>
    </message>
    <message>
        <source>The file could not be deleted. Close whatever has it open, or ask whoever may write there: %1</source>
        <translation>Ni ellid dileu’r ffeil. Caewch beth bynnag sydd â hi ar agor, neu gofynnwch i bwy bynnag a gaiff ysgrifennu yno: %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::EarlyDialog</name>
    <message>
        <source>Delete this recording early</source>
        <translation>Dileu&apos;r recordiad hwn yn gynnar</translation>
    </message>
    <message>
        <source>Ask for deletion</source>
        <translation>Gofyn am ei ddileu</translation>
    </message>
    <message>
        <source>Where the code is heard, or who upheld the request; it stays on record, so name nobody who is to be forgotten</source>
        <translation>Ble y clywir y cod, neu bwy a gadarnhaodd y cais; mae&apos;n aros ar gofnod, felly peidiwch ag enwi neb sydd i&apos;w anghofio</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Eithriad</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
    <message>
        <source>Another person: %1</source>
        <comment>offices</comment>
        <translation>Person arall: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other people: %1</source>
        <comment>offices</comment>
        <translation>
            <numerusform>%n person arall: %1</numerusform>
            <numerusform>%n person arall: %1</numerusform>
            <numerusform>%n berson arall: %1</numerusform>
            <numerusform>%n pherson arall: %1</numerusform>
            <numerusform>%n pherson arall: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>its key and its sound</source>
        <translation>ei allwedd a&apos;i sain</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nodyn</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n nodyn</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clip</source>
        <translation>1 clip</translation>
    </message>
    <message numerus="yes">
        <source>%n clips</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clip</numerusform>
            <numerusform>%n glip</numerusform>
            <numerusform>%n chlip</numerusform>
            <numerusform>%n chlip</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is deleted yet. Once it is approved it goes at once and for good: %1. Nobody to whom it was released in Earshot can hear it any more; files that have left have to be asked back. A backup made before can still be read until it is overwritten.</source>
        <translation>Ni ddileir dim eto. Unwaith y caiff ei gymeradwyo mae&apos;n mynd ar unwaith ac am byth: %1. Ni all neb y&apos;i rhyddhawyd iddynt yn Earshot ei glywed mwyach; rhaid gofyn am ffeiliau sydd wedi gadael yn ôl. Gellir darllen copi wrth gefn a wnaed o&apos;r blaen o hyd nes iddo gael ei drosysgrifo.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Canslo’r mewnforio</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>Copïo’r canlyniad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>Mewnforio recordiadau</translation>
    </message>
    <message>
        <source>Counts and reasons, without file names: these hold numbers of customers</source>
        <translation>Cyfrifon a rhesymau, heb enwau ffeiliau: mae’r rhain yn cynnwys rhifau cwsmeriaid</translation>
    </message>
    <message>
        <source>Folders are read with everything in them. The files stay where they are; what cannot be taken in is put into quarantine with the reason.</source>
        <translation>Darllenir ffolderi gyda phopeth sydd ynddynt. Mae’r ffeiliau’n aros lle y maent; rhoddir yr hyn na ellir ei dderbyn mewn cwarantîn gyda’r rheswm.</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>Ffeiliau a ffolderi i’w mewnforio</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ychwanegu ffolder…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ychwanegu ffeiliau…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Mewnforio ffolder</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Mewnforio ffeiliau</translation>
    </message>
    <message>
        <source>Close this whenever you like: the import goes on, and its result waits in the list of background work.</source>
        <translation>Caewch hwn pryd bynnag y mynnwch: bydd y mewnforio’n parhau, a bydd ei ganlyniad yn aros yn y rhestr gwaith yn y cefndir.</translation>
    </message>
    <message>
        <source>Files that were not imported</source>
        <translation>Ffeiliau na chawsant eu mewnforio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Beth i’w wneud</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>Stopping after the files that are being read…</source>
        <translation>Yn stopio ar ôl y ffeiliau sy’n cael eu darllen…</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Yn chwilio am recordiadau…</translation>
    </message>
    <message>
        <source>The import stopped</source>
        <translation>Stopiodd y mewnforio</translation>
    </message>
    <message>
        <source>What was imported before is kept; import again to go on.</source>
        <translation>Cedwir yr hyn a fewnforiwyd o’r blaen; mewnforiwch eto i barhau.</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Canslwyd y mewnforio</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>Mae’r mewnforio wedi gorffen</translation>
    </message>
    <message>
        <source>Show quarantine</source>
        <translation>Dangos y cwarantîn</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Dim wedi’i ddewis eto</translation>
    </message>
    <message>
        <source>Drop files and folders here, or choose them below.</source>
        <translation>Gollyngwch ffeiliau a ffolderi yma, neu dewiswch hwy isod.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::ImportTask</name>
    <message>
        <source>Importing</source>
        <translation>Yn mewnforio</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>The import stopped. What was imported is kept.</source>
        <translation>Stopiodd y mewnforio. Cedwir yr hyn a fewnforiwyd.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::RecordingInspector</name>
    <message>
        <source>Request release…</source>
        <translation>Gofyn am ryddhad…</translation>
    </message>
    <message>
        <source>Selected recording</source>
        <translation>Y recordiad a ddewiswyd</translation>
    </message>
    <message>
        <source>A second person has to authorise it (%1)</source>
        <translation>Rhaid i ail berson ei awdurdodi (%1)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Chwarae</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>%1 · recording %2</source>
        <translation>%1 · recordiad %2</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Your download was to be deleted by %1.</source>
        <translation>Roedd eich lawrlwythiad i’w ddileu erbyn %1.</translation>
    </message>
    <message>
        <source>You have a download of this call, to be deleted by %1.</source>
        <translation>Mae gennych lawrlwythiad o’r alwad hon, i’w ddileu erbyn %1.</translation>
    </message>
    <message>
        <source>Downloads…</source>
        <translation>Lawrlwythiadau…</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Chwarae o’r fan hon</translation>
    </message>
    <message>
        <source>Play from %1: %2</source>
        <translation>Chwarae o %1: %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>None yet. Press M while you listen to note a moment.</source>
        <translation>Dim eto. Pwyswch M wrth wrando i nodi eiliad.</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clipiau</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Rhyddhau</translation>
    </message>
    <message>
        <source>Inside the area</source>
        <translation>O fewn y maes</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Lawrlwytho…</translation>
    </message>
    <message>
        <source>Copy clip…</source>
        <translation>Copïo clip…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Dileu…</translation>
    </message>
    <message>
        <source>Choose a recording to see what it is, how long it is kept, and what you may do with it.</source>
        <translation>Dewiswch recordiad i weld beth ydyw, am ba hyd y’i cedwir, a beth y cewch ei wneud ag ef.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, and to what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nobody can say for certain what holds it; it is kept until the record has been checked.</source>
        <translation>Ni all neb ddweud yn sicr beth sy’n ei ddal; fe’i cedwir hyd nes y bydd y cofnod wedi’i wirio.</translation>
    </message>
    <message>
        <source>How long it is kept cannot be known yet (§7).</source>
        <translation>Ni ellir gwybod eto am ba hyd y’i cedwir (§7).</translation>
    </message>
    <message>
        <source>%1 (freeze)</source>
        <translation>%1 (rhewi)</translation>
    </message>
    <message>
        <source>Protected until %1, disposable from %2, due on %3</source>
        <translation>Diogelir tan %1, gellir ei waredu o %2, i’w waredu ar %3</translation>
    </message>
    <message>
        <source>%1; held by nothing.</source>
        <comment>dates</comment>
        <translation>%1; nid oes dim yn ei ddal.</translation>
    </message>
    <message>
        <source>%1; held by %2.</source>
        <comment>dates, holds</comment>
        <translation>%1; wedi’i ddal gan %2.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Rhoi ar ddal…</translation>
    </message>
    <message>
        <source>%1 asked on %2 that it be deleted early (%3). It waits for another person&apos;s approval on the Retention desk.</source>
        <comment>person, date, number</comment>
        <translation>Gofynnodd %1 ar %2 iddo gael ei ddileu&apos;n gynnar (%3). Mae&apos;n aros am gymeradwyaeth person arall ar y ddesg Cadw.</translation>
    </message>
    <message>
        <source>Delete early…</source>
        <translation>Dileu&apos;n gynnar…</translation>
    </message>
    <message>
        <source>Only by an exception, and another person has to approve it (%1)</source>
        <translation>Drwy eithriad yn unig, a rhaid i berson arall ei gymeradwyo (%1)</translation>
    </message>
    <message>
        <source>%1 was refused by %2: %3</source>
        <comment>number, person, why</comment>
        <translation>Gwrthodwyd %1 gan %2: %3</translation>
    </message>
    <message>
        <source>A second person has to authorise each of them (%1)</source>
        <translation>Rhaid i ail berson awdurdodi pob un ohonynt (%1)</translation>
    </message>
    <message>
        <source>%1 was withdrawn by %2.</source>
        <comment>number, person</comment>
        <translation>Tynnwyd %1 yn ôl gan %2.</translation>
    </message>
    <message>
        <source>A deleted call</source>
        <translation>Galwad a ddilëwyd</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>The audit list has no entry of it. Check the record on the Assurance desk.</source>
        <translation>Nid oes cofnod ohono yn y rhestr archwilio. Gwiriwch y cofnod ar y ddesg Sicrwydd.</translation>
    </message>
    <message>
        <source>Deleted on %1 by %2 under %3: its key and its sound are gone.</source>
        <comment>day, person, clause</comment>
        <translation>Dilëwyd ar %1 gan %2 o dan %3: mae ei hallwedd a’i sain wedi mynd.</translation>
    </message>
    <message>
        <source>Before its time: %1. Asked by %2, approved by %3 (%4).</source>
        <comment>exception, person, people, number</comment>
        <translation>Cyn ei hamser: %1. Gofynnwyd gan %2, cymeradwywyd gan %3 (%4).</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Pam: %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::RecordingModel</name>
    <message>
        <source>%1, %2 kHz</source>
        <translation>%1, %2 kHz</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cwsmer</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Estyniad</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Galwyd</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Fformat</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Mewnforiwyd</translation>
    </message>
    <message>
        <source>ext. %1</source>
        <translation>est. %1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Wedi’i dileu</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::RecordingsDesk</name>
    <message>
        <source>%1 recordings are selected. Choose one to see it.</source>
        <translation>Dewiswyd %1 recordiad. Dewiswch un i’w weld.</translation>
    </message>
    <message>
        <source>recording %1, %2</source>
        <translation>recordiad %1, %2</translation>
    </message>
    <message>
        <source>Saved. Delete the file by %1 and confirm it under Downloads.</source>
        <translation>Cadwyd. Dilëwch y ffeil erbyn %1 a chadarnhewch hynny o dan Lawrlwythiadau.</translation>
    </message>
    <message>
        <source>Clip copied.</source>
        <translation>Copïwyd y clip.</translation>
    </message>
    <message>
        <source>Recording %1 is deleted. Its key is destroyed.</source>
        <translation>Dilëwyd recordiad %1. Dinistriwyd ei allwedd.</translation>
    </message>
    <message>
        <source>Deletion confirmed.</source>
        <translation>Cadarnhawyd y dileu.</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Cadw’r chwiliad hwn…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Cadw’r chwiliad hwn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Your office does not let you import. Ask the %1.</source>
        <translation>Nid yw eich swydd yn caniatáu i chi fewnforio. Gofynnwch i’r %1.</translation>
    </message>
    <message>
        <source>1 download to delete…</source>
        <translation>1 lawrlwythiad i’w ddileu…</translation>
    </message>
    <message>
        <source>%1 downloads to delete…</source>
        <translation>%1 lawrlwythiad i’w dileu…</translation>
    </message>
    <message>
        <source>More than %1 recordings</source>
        <translation>Mwy na %1 recordiad</translation>
    </message>
    <message>
        <source>1 recording</source>
        <translation>1 recordiad</translation>
    </message>
    <message>
        <source>%1 recordings</source>
        <translation>%1 recordiad</translation>
    </message>
    <message>
        <source>No recording fits this search</source>
        <translation>Nid oes recordiad sy’n cyd-fynd â’r chwiliad</translation>
    </message>
    <message>
        <source>Take a word or a field away, or look over a longer time.</source>
        <translation>Tynnwch air neu faes, neu edrychwch dros gyfnod hirach.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Clirio’r chwiliad</translation>
    </message>
    <message>
        <source>No recordings in your areas yet</source>
        <translation>Dim recordiadau yn eich meysydd eto</translation>
    </message>
    <message>
        <source>Calls appear here when they are imported; files and folders can be dropped onto this list.</source>
        <translation>Bydd galwadau’n ymddangos yma pan gânt eu mewnforio; gellir gollwng ffeiliau a ffolderi ar y rhestr hon.</translation>
    </message>
    <message>
        <source>Calls appear here when they are imported.</source>
        <translation>Bydd galwadau’n ymddangos yma pan gânt eu mewnforio.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Mewnforio…</translation>
    </message>
    <message>
        <source>You have not been given a service area</source>
        <translation>Nid ydych wedi cael maes gwasanaeth</translation>
    </message>
    <message>
        <source>Recordings are seen only by people of their area who need them for their work (%1). Ask the %2 to give you one.</source>
        <translation>Dim ond pobl eu maes y mae arnynt eu hangen ar gyfer eu gwaith sy’n gweld recordiadau (%1). Gofynnwch i’r %2 roi maes i chi.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Ni ellid darllen y rhestr</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it goes on, tell whoever looks after Earshot.</source>
        <translation>Ni chollwyd dim. Rhowch gynnig arall arni; os yw’n parhau, dywedwch wrth bwy bynnag sy’n gofalu am Earshot.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ceisio eto</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordiadau</translation>
    </message>
    <message>
        <source>Words, a number, agent:Marsh, from:1 Jan 2026, longer:2m …</source>
        <translation>Geiriau, rhif, staffio:Marsh, o:1 Ion 2026, hirach:2m …</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dyddiadau</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Chwiliadau</translation>
    </message>
    <message>
        <source>Save this search, or use a saved one</source>
        <translation>Cadw’r chwiliad hwn, neu ddefnyddio un a gadwyd</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Import files or folders; they can also be dropped here</source>
        <translation>Mewnforio ffeiliau neu ffolderi; gellir eu gollwng yma hefyd</translation>
    </message>
    <message>
        <source>Choose a recording to see what it is, how long it is kept, and what you may do with it.</source>
        <translation>Dewiswch recordiad i weld beth ydyw, am ba hyd y’i cedwir, a beth y cewch ei wneud ag ef.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ailenwi</translation>
    </message>
    <message>
        <source>Rename this search</source>
        <translation>Ailenwi&apos;r chwiliad hwn</translation>
    </message>
    <message>
        <source>%1 asks that recording %2 be deleted. It waits for another person&apos;s approval.</source>
        <translation>Mae %1 yn gofyn i recordiad %2 gael ei ddileu. Mae&apos;n aros am gymeradwyaeth person arall.</translation>
    </message>
    <message>
        <source>More were found than the list has read so far: they are not among them.</source>
        <translation>Canfuwyd mwy nag y mae&apos;r rhestr wedi&apos;u darllen hyd yma: nid ydynt yn eu plith.</translation>
    </message>
    <message>
        <source>A request is for at most %1 calls: choose fewer.</source>
        <translation>Mae cais am %1 galwad ar y mwyaf: dewiswch lai.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::recordings::SearchHelp</name>
    <message>
        <source>name of the member of staff</source>
        <translation>enw’r aelod o staff</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>estyniad</translation>
    </message>
    <message>
        <source>part of any number of the call</source>
        <translation>rhan o unrhyw rif yn yr alwad</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>diwrnod cyntaf</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>diwrnod olaf</translation>
    </message>
    <message>
        <source>that day, week or month</source>
        <translation>y diwrnod, yr wythnos neu’r mis hwnnw</translation>
    </message>
    <message>
        <source>incoming, outgoing or internal</source>
        <translation>mewn, allan neu mewnol</translation>
    </message>
    <message>
        <source>at least this long, such as 2m</source>
        <translation>o leiaf mor hir â hyn, megis 2m</translation>
    </message>
    <message>
        <source>at most this long</source>
        <translation>heb fod yn hwy na hyn</translation>
    </message>
    <message>
        <source>calls with notes</source>
        <translation>galwadau â nodiadau</translation>
    </message>
    <message>
        <source>tag of a note</source>
        <translation>tag nodyn</translation>
    </message>
    <message>
        <source>service area</source>
        <translation>maes gwasanaeth</translation>
    </message>
    <message>
        <source>There is no field “%1”. Put the words in quotes to search for them as they are.</source>
        <translation>Nid oes maes chwilio “%1”. Rhowch y geiriau mewn dyfynodau i chwilio amdanynt fel y maent.</translation>
    </message>
    <message>
        <source>“%1” is not a day. Write 14/3/2026, 14 Mar 2026, yesterday or last month.</source>
        <translation>Nid yw “%1” yn ddiwrnod. Ysgrifennwch 14/3/2026, 14 Maw 2026, ddoe neu &quot;mis diwethaf&quot;.</translation>
    </message>
    <message>
        <source>“%1” is not a length. Write 2m, 90s or 1:30.</source>
        <translation>Nid yw “%1” yn hyd. Ysgrifennwch 2m, 90s neu 1:30.</translation>
    </message>
    <message>
        <source>A direction is incoming, outgoing or internal.</source>
        <translation>Y cyfeiriadau yw mewn, allan a mewnol.</translation>
    </message>
    <message>
        <source>Only has:note can be asked for.</source>
        <translation>Dim ond gyda:nodyn y gellir gofyn amdano.</translation>
    </message>
    <message>
        <source>Give at least three digits of the number.</source>
        <translation>Rhowch o leiaf dri digid o’r rhif.</translation>
    </message>
    <message>
        <source>Write a value behind “%1:”.</source>
        <translation>Ysgrifennwch werth ar ôl “%1:”.</translation>
    </message>
    <message>
        <source>“%1” cannot be read, so it is not searched for.</source>
        <translation>Ni ellir darllen “%1”, felly ni chwilir amdano.</translation>
    </message>
    <message>
        <source>The last day is before the first one, so “%1” is not searched for.</source>
        <translation>Mae’r diwrnod olaf cyn y cyntaf, felly ni chwilir am “%1”.</translation>
    </message>
    <message>
        <source>There is another value for this already, so “%1” is not searched for.</source>
        <translation>Mae gwerth arall ar gyfer hyn eisoes, felly ni chwilir am “%1”.</translation>
    </message>
    <message>
        <source>what was used under the reference of a case</source>
        <translation>yr hyn a ddefnyddiwyd o dan gyfeirnod achos</translation>
    </message>
    <message>
        <source>calls that were deleted: what is left of them</source>
        <translation>galwadau a ddilëwyd: yr hyn sydd ar ôl ohonynt</translation>
    </message>
    <message>
        <source>Only is:deleted can be asked for.</source>
        <translation>Dim ond wedi:dileu y gellir ei ofyn amdano.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::AdviceDialog</name>
    <message>
        <source>Give advice</source>
        <translation>Rhoi cyngor</translation>
    </message>
    <message>
        <source>Advice on %1</source>
        <translation>Cyngor ar %1</translation>
    </message>
    <message>
        <source>Advice on release %1</source>
        <translation>Cyngor ar ryddhad %1</translation>
    </message>
    <message>
        <source>Advice of the Information Governance Unit</source>
        <translation>Cyngor yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>Whether and how it may go: which part, to whom, on what grounds</source>
        <translation>A gaiff fynd a sut: pa ran, i bwy, ar ba sail</translation>
    </message>
    <message>
        <source>Whoever authorises reads it before deciding. It is signed in your name and cannot be changed afterwards.</source>
        <translation>Bydd y sawl sy’n awdurdodi yn ei ddarllen cyn penderfynu. Fe’i llofnodir yn eich enw chi ac ni ellir ei newid wedyn.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>what</source>
        <translation>beth</translation>
    </message>
    <message>
        <source>part</source>
        <translation>rhan</translation>
    </message>
    <message>
        <source>to</source>
        <translation>i bwy</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>purpose, reference</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not to do with the original call</source>
        <translation>Dim a wnelo â’r alwad wreiddiol</translation>
    </message>
    <message>
        <source>why</source>
        <translation>pam</translation>
    </message>
    <message>
        <source>asked by</source>
        <translation>gofynnwyd gan</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, through %2, %3</source>
        <comment>person, person, date</comment>
        <translation>%1, drwy %2, %3</translation>
    </message>
    <message>
        <source>IG advice</source>
        <translation>cyngor yr Uned</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, date, advice</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>how</source>
        <translation>sut</translation>
    </message>
    <message>
        <source>%1 listens in Earshot, no file leaves</source>
        <translation>Bydd %1 yn gwrando yn Earshot, nid oes ffeil yn gadael</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>sail</translation>
    </message>
    <message>
        <source>until</source>
        <translation>tan</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>amodau</translation>
    </message>
    <message>
        <source>Conditions, which bind what leaves</source>
        <translation>Amodau sy’n rhwymo’r hyn sy’n gadael</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>nas clywir</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>cyswllt</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::AskedCalls</name>
    <message>
        <source>Call</source>
        <translation>Galwad</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Beth sy&apos;n gadael</translation>
    </message>
    <message>
        <source>Calls that are asked for</source>
        <translation>Galwadau y gofynnir amdanynt</translation>
    </message>
    <message>
        <source>Leave this call out</source>
        <translation>Gadael yr alwad hon allan</translation>
    </message>
    <message>
        <source>Whole call</source>
        <translation>Galwad gyfan</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>positions</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n places not heard</source>
        <translation>
            <numerusform>%1, dim lle na chlywir</numerusform>
            <numerusform>%1, un lle na chlywir</numerusform>
            <numerusform>%1, %n lle na chlywir</numerusform>
            <numerusform>%1, %n lle na chlywir</numerusform>
            <numerusform>%1, %n lle na chlywir</numerusform>
        </translation>
    </message>
    <message>
        <source>Call of %1, %2 · %3</source>
        <comment>moment, length, area</comment>
        <translation>Galwad %1, %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n calls · %1</source>
        <comment>number, areas</comment>
        <translation>
            <numerusform>Dim galwadau · %1</numerusform>
            <numerusform>Un alwad · %1</numerusform>
            <numerusform>%n galwad · %1</numerusform>
            <numerusform>%n galwad · %1</numerusform>
            <numerusform>%n galwad · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be asked for: %1</source>
        <comment>number, reason</comment>
        <translation>
            <numerusform>Ni ellir gofyn am yr un ohonynt: %1</numerusform>
            <numerusform>Ni ellir gofyn am un ohonynt: %1</numerusform>
            <numerusform>Ni ellir gofyn am %n ohonynt: %1</numerusform>
            <numerusform>Ni ellir gofyn am %n ohonynt: %1</numerusform>
            <numerusform>Ni ellir gofyn am %n ohonynt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out what cannot be asked for</source>
        <translation>Gadael allan yr hyn na ellir gofyn amdano</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::AuthoriserDialog</name>
    <message>
        <source>Release %1</source>
        <translation>Rhyddhad %1</translation>
    </message>
    <message>
        <source>Release %1 · %2</source>
        <comment>number, way out</comment>
        <translation>Rhyddhad %1 · %2</translation>
    </message>
    <message>
        <source>May be authorised by: %1</source>
        <translation>Gellir ei awdurdodi gan: %1</translation>
    </message>
    <message>
        <source>Sign in here as</source>
        <translation>Mewngofnodi yma fel</translation>
    </message>
    <message>
        <source>Office you act in</source>
        <translation>Y swydd yr ydych yn gweithredu ynddi</translation>
    </message>
    <message>
        <source>Who authorises</source>
        <translation>Pwy sy’n awdurdodi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Password of the person who authorises</source>
        <translation>Cyfrinair y sawl sy’n awdurdodi</translation>
    </message>
    <message>
        <source>Leave it in their inboxes; they decide at their own desk</source>
        <translation>Ei adael yn eu mewnflychau; byddant yn penderfynu wrth eu desg eu hunain</translation>
    </message>
    <message>
        <source>You decide as</source>
        <translation>Rydych yn penderfynu fel</translation>
    </message>
    <message>
        <source>With the authorisation this call may leave its service area. What has been issued cannot be called back.</source>
        <translation>Gyda’r awdurdodiad caiff yr alwad hon adael ei maes gwasanaeth. Ni ellir galw’n ôl yr hyn a ddosbarthwyd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Gwrthod…</translation>
    </message>
    <message>
        <source>Authorise release</source>
        <translation>Awdurdodi’r rhyddhad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Nobody else holds one of these offices in Earshot yet. The administrator can appoint them.</source>
        <translation>Nid oes neb arall yn un o’r swyddi hyn yn Earshot eto. Gall y gweinyddwr eu penodi.</translation>
    </message>
    <message>
        <source>Leave it in their inboxes</source>
        <translation>Ei adael yn eu mewnflychau</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>Gwrthod %1</translation>
    </message>
    <message>
        <source>Why it is refused. Whoever asked reads this, and it stands in the Release Log.</source>
        <translation>Pam y’i gwrthodir. Bydd y sawl a ofynnodd yn darllen hyn, a bydd yn y Log Rhyddhau.</translation>
    </message>
    <message>
        <source>%1 has to type their password.</source>
        <translation>Rhaid i %1 deipio ei gyfrinair neu ei chyfrinair.</translation>
    </message>
    <message>
        <source>This is not the password of %1. Nothing was decided.</source>
        <translation>Nid dyma gyfrinair %1. Ni phenderfynwyd dim.</translation>
    </message>
    <message>
        <source>%1 is refused, in the name of %2.</source>
        <translation>Gwrthodwyd %1, yn enw %2.</translation>
    </message>
    <message>
        <source>%1 is authorised. %2 can issue it now.</source>
        <translation>Awdurdodwyd %1. Gall %2 ei ddosbarthu nawr.</translation>
    </message>
    <message>
        <source>%1 is authorised by %2.</source>
        <translation>Awdurdodwyd %1 gan %2.</translation>
    </message>
    <message>
        <source>Issue it later</source>
        <translation>Ei ddosbarthu’n nes ymlaen</translation>
    </message>
    <message>
        <source>Say yes to a part only</source>
        <translation>Cytuno i ran yn unig</translation>
    </message>
    <message>
        <source>With the authorisation %1 may listen to this call in Earshot until %2. No file leaves; it can be recalled at any time.</source>
        <translation>Gyda’r awdurdodiad caiff %1 wrando ar yr alwad hon yn Earshot tan %2. Nid oes ffeil yn gadael; gellir ei galw’n ôl unrhyw bryd.</translation>
    </message>
    <message>
        <source>Ask back…</source>
        <translation>Gofyn am eglurhad…</translation>
    </message>
    <message>
        <source>Share with %1 now</source>
        <translation>Rhannu â %1 nawr</translation>
    </message>
    <message>
        <source>Issue the package…</source>
        <translation>Dosbarthu’r pecyn…</translation>
    </message>
    <message>
        <source>%1 is authorised. %2 can share it now.</source>
        <translation>Awdurdodwyd %1. Gall %2 ei rannu nawr.</translation>
    </message>
    <message>
        <source>Share it later</source>
        <translation>Ei rannu’n nes ymlaen</translation>
    </message>
    <message>
        <source>Ask back about %1</source>
        <translation>Gofyn am eglurhad ar %1</translation>
    </message>
    <message>
        <source>What you need to know before you answer. %1 reads it and answers; the request stays as it is.</source>
        <translation>Yr hyn y mae angen i chi ei wybod cyn ateb. Bydd %1 yn ei ddarllen ac yn ateb; bydd y cais yn aros fel y mae.</translation>
    </message>
    <message>
        <source>%1: your question is with %2.</source>
        <translation>%1: mae eich cwestiwn gyda %2.</translation>
    </message>
    <message>
        <source>%1 is shared with %2.</source>
        <translation>Rhannwyd %1 â %2.</translation>
    </message>
    <message>
        <source>%1: the question of %2 is on record. Answer it under Releases.</source>
        <translation>%1: mae cwestiwn %2 wedi&apos;i gofnodi. Atebwch ef dan Rhyddhau.</translation>
    </message>
    <message>
        <source>Say yes with an end of its own</source>
        <translation>Cytuno gyda dyddiad gorffen arall</translation>
    </message>
    <message numerus="yes">
        <source>Authorise %n releases</source>
        <translation>
            <numerusform>Awdurdodi&apos;r rhyddhad</numerusform>
            <numerusform>Awdurdodi un rhyddhad</numerusform>
            <numerusform>Awdurdodi %n rhyddhad</numerusform>
            <numerusform>Awdurdodi %n rhyddhad</numerusform>
            <numerusform>Awdurdodi %n rhyddhad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are refused, in the name of %2.</source>
        <translation>
            <numerusform>Gwrthodwyd %1, yn enw %2.</numerusform>
            <numerusform>Gwrthodwyd %1 ac un arall, yn enw %2.</numerusform>
            <numerusform>Gwrthodwyd %1 a %n arall, yn enw %2.</numerusform>
            <numerusform>Gwrthodwyd %1 a %n arall, yn enw %2.</numerusform>
            <numerusform>Gwrthodwyd %1 a %n arall, yn enw %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are authorised. %2 can let them out now.</source>
        <translation>
            <numerusform>Awdurdodwyd %1. Gall %2 ei ryddhau nawr.</numerusform>
            <numerusform>Awdurdodwyd %1 ac un arall. Gall %2 eu rhyddhau nawr.</numerusform>
            <numerusform>Awdurdodwyd %1 a %n arall. Gall %2 eu rhyddhau nawr.</numerusform>
            <numerusform>Awdurdodwyd %1 a %n arall. Gall %2 eu rhyddhau nawr.</numerusform>
            <numerusform>Awdurdodwyd %1 a %n arall. Gall %2 eu rhyddhau nawr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are authorised by %2.</source>
        <translation>
            <numerusform>Awdurdodwyd %1 gan %2.</numerusform>
            <numerusform>Awdurdodwyd %1 ac un arall gan %2.</numerusform>
            <numerusform>Awdurdodwyd %1 a %n arall gan %2.</numerusform>
            <numerusform>Awdurdodwyd %1 a %n arall gan %2.</numerusform>
            <numerusform>Awdurdodwyd %1 a %n arall gan %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others are shared with %2.</source>
        <translation>
            <numerusform>Rhannwyd %1 gyda %2.</numerusform>
            <numerusform>Rhannwyd %1 ac un arall gyda %2.</numerusform>
            <numerusform>Rhannwyd %1 a %n arall gyda %2.</numerusform>
            <numerusform>Rhannwyd %1 a %n arall gyda %2.</numerusform>
            <numerusform>Rhannwyd %1 a %n arall gyda %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark it with its number</source>
        <translation>Ei farcio â&apos;i rif</translation>
    </message>
    <message>
        <source>Quiet dialling tones at the beginning and every ten minutes</source>
        <translation>Tonau deialu tawel ar y dechrau a phob deng munud</translation>
    </message>
    <message>
        <source>Mark it inaudibly</source>
        <translation>Ei farcio&apos;n anghlywadwy</translation>
    </message>
    <message>
        <source>A copy that turns up can be traced to this release</source>
        <translation>Gellir olrhain copi a ddaw i&apos;r golwg i&apos;r rhyddhad hwn</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::CallPart</name>
    <message>
        <source>The whole call, %1</source>
        <translation>Yr alwad gyfan, %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>A part of the call</source>
        <translation>Rhan o’r alwad</translation>
    </message>
    <message>
        <source>Part begins at, minutes and seconds</source>
        <translation>Dechrau’r rhan, munudau ac eiliadau</translation>
    </message>
    <message>
        <source>Part ends at, minutes and seconds</source>
        <translation>Diwedd y rhan, munudau ac eiliadau</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two positions</comment>
        <translation>i</translation>
    </message>
    <message>
        <source>Write positions as minutes and seconds, such as 2:05.</source>
        <translation>Ysgrifennwch safleoedd fel munudau ac eiliadau, megis 2:05.</translation>
    </message>
    <message>
        <source>The call ends at %1.</source>
        <translation>Mae’r alwad yn gorffen ar %1.</translation>
    </message>
    <message>
        <source>The part must end after it begins.</source>
        <translation>Rhaid i’r rhan orffen ar ôl iddi ddechrau.</translation>
    </message>
    <message>
        <source>%1 of the call</source>
        <translation>%1 o’r alwad</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ConditionsEdit</name>
    <message>
        <source>Only from</source>
        <translation>Dim ond o</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Hepgorir</translation>
    </message>
    <message>
        <source>No copies: listened to in Earshot, no file leaves</source>
        <translation>Dim copïau: gwrandewir yn Earshot, nid oes ffeil yn gadael</translation>
    </message>
    <message>
        <source>No longer than to</source>
        <translation>Heb fod yn hwyrach na</translation>
    </message>
    <message>
        <source>Part begins at, minutes and seconds</source>
        <translation>Dechrau’r rhan, munudau ac eiliadau</translation>
    </message>
    <message>
        <source>Part ends at, minutes and seconds</source>
        <translation>Diwedd y rhan, munudau ac eiliadau</translation>
    </message>
    <message>
        <source>Parts to leave out, minutes and seconds</source>
        <translation>Rhannau i’w hepgor, munudau ac eiliadau</translation>
    </message>
    <message>
        <source>2:05-2:12, 3:01-3:04</source>
        <translation>2:05-2:12, 3:01-3:04</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two positions</comment>
        <translation>i</translation>
    </message>
    <message>
        <source>Write parts as minutes and seconds within the call, such as 2:05-2:12; the call ends at %1.</source>
        <translation>Ysgrifennwch rannau fel munudau ac eiliadau o fewn yr alwad, megis 2:05-2:12; mae’r alwad yn gorffen ar %1.</translation>
    </message>
    <message>
        <source>What the record says of the conditions cannot be read.</source>
        <translation>Ni ellir darllen yr hyn y mae’r cofnod yn ei ddweud am yr amodau.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two positions</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>from a position to another</comment>
        <translation>%1 yn unig</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Hepgorir: %1</translation>
    </message>
    <message>
        <source>Other people&apos;s details are left out</source>
        <translation>Hepgorir manylion pobl eraill</translation>
    </message>
    <message>
        <source>No copies: no file leaves</source>
        <translation>Dim copïau: nid oes ffeil yn gadael</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Tan %1</translation>
    </message>
    <message>
        <source>The file bears the number of the release, in dialling tones</source>
        <translation>Mae rhif y rhyddhad yn y ffeil, mewn tonau deialu</translation>
    </message>
    <message>
        <source>The file bears the inaudible mark of the release</source>
        <translation>Mae&apos;r ffeil yn dwyn marc anghlywadwy&apos;r rhyddhad</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::HearButton</name>
    <message>
        <source>Listen to what leaves</source>
        <translation>Gwrando ar yr hyn sy’n gadael</translation>
    </message>
    <message>
        <source>You can listen to it as soon as %1 opens Earshot again: the call is sealed to you then.</source>
        <translation>Cewch wrando arno cyn gynted ag y bydd %1 yn agor Earshot eto: bydd yr alwad yn cael ei selio i chi bryd hynny.</translation>
    </message>
    <message>
        <source>%1, as it would leave</source>
        <translation>%1, fel y byddai’n gadael</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::IssueBar</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Progress of the package</source>
        <translation>Cynnydd y pecyn</translation>
    </message>
    <message>
        <source>Where the package %1 goes</source>
        <translation>I ble mae pecyn %1 yn mynd</translation>
    </message>
    <message>
        <source>Writing the package %1…</source>
        <translation>Yn ysgrifennu pecyn %1…</translation>
    </message>
    <message>
        <source>Package %1 is in %2</source>
        <translation>Mae pecyn %1 yn %2</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message numerus="yes">
        <source>Where the package %1 and %n others go</source>
        <translation>
            <numerusform>I ble&apos;r aiff pecyn %1</numerusform>
            <numerusform>I ble&apos;r aiff pecyn %1 ac un arall</numerusform>
            <numerusform>I ble&apos;r aiff pecyn %1 a %n arall</numerusform>
            <numerusform>I ble&apos;r aiff pecyn %1 a %n arall</numerusform>
            <numerusform>I ble&apos;r aiff pecyn %1 a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the package %1, %2 of %3…</source>
        <translation>Yn ysgrifennu pecyn %1, %2 o %3…</translation>
    </message>
    <message numerus="yes">
        <source>Package %1 and %n others are in %2</source>
        <translation>
            <numerusform>Mae pecyn %1 yn %2</numerusform>
            <numerusform>Mae pecyn %1 ac un arall yn %2</numerusform>
            <numerusform>Mae pecyn %1 a %n arall yn %2</numerusform>
            <numerusform>Mae pecyn %1 a %n arall yn %2</numerusform>
            <numerusform>Mae pecyn %1 a %n arall yn %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages are written. At %1 it stopped: %2</source>
        <translation>
            <numerusform>Nid ysgrifennwyd yr un pecyn. Stopiodd wrth %1: %2</numerusform>
            <numerusform>Ysgrifennwyd un pecyn. Stopiodd wrth %1: %2</numerusform>
            <numerusform>Ysgrifennwyd %n phecyn. Stopiodd wrth %1: %2</numerusform>
            <numerusform>Ysgrifennwyd %n phecyn. Stopiodd wrth %1: %2</numerusform>
            <numerusform>Ysgrifennwyd %n pecyn. Stopiodd wrth %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::PackageDialog</name>
    <message>
        <source>Package %1</source>
        <translation>Pecyn %1</translation>
    </message>
    <message>
        <source>How does package %1 leave?</source>
        <translation>Sut mae pecyn %1 yn gadael?</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Whoever gets it can read it: for a stick or a drive that is encrypted itself</source>
        <translation>Gall pwy bynnag sy’n ei gael ei ddarllen: ar gyfer cof bach neu yriant sydd ei hun wedi’i amgryptio</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>Ffeil ZIP</translation>
    </message>
    <message>
        <source>The same as one file; whoever gets it can read it</source>
        <translation>Yr un peth fel un ffeil; gall pwy bynnag sy’n ei chael ei darllen</translation>
    </message>
    <message>
        <source>Encrypted to the recipient&apos;s key</source>
        <translation>Wedi’i amgryptio i allwedd y derbynnydd</translation>
    </message>
    <message>
        <source>A ZIP encrypted with age: only who holds the key can open it</source>
        <translation>ZIP wedi’i amgryptio ag age: dim ond y sawl sy’n dal yr allwedd a all ei agor</translation>
    </message>
    <message>
        <source>Encrypted with a passphrase</source>
        <translation>Wedi’i amgryptio â chyfrinymadrodd</translation>
    </message>
    <message>
        <source>A ZIP encrypted with age: who knows the passphrase can open it</source>
        <translation>ZIP wedi’i amgryptio ag age: gall y sawl sy’n gwybod y cyfrinymadrodd ei agor</translation>
    </message>
    <message>
        <source>Encrypted ZIP for 7-Zip</source>
        <translation>ZIP wedi’i amgryptio ar gyfer 7-Zip</translation>
    </message>
    <message>
        <source>AES-256, for recipients who have only Windows and 7-Zip; needs a long passphrase, and the names of the files can be read without it</source>
        <translation>AES-256, ar gyfer derbynwyr nad oes ganddynt ond Windows a 7-Zip; mae angen cyfrinymadrodd hir, a gellir darllen enwau’r ffeiliau hebddo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Choose a folder and issue…</source>
        <translation>Dewis ffolder a dosbarthu…</translation>
    </message>
    <message>
        <source>The recipient&apos;s age key</source>
        <translation>Allwedd age y derbynnydd</translation>
    </message>
    <message>
        <source>age1… as the recipient sent it</source>
        <translation>age1… fel y’i hanfonwyd gan y derbynnydd</translation>
    </message>
    <message>
        <source>Passphrase of the package</source>
        <translation>Cyfrinymadrodd y pecyn</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Gwneud un</translation>
    </message>
    <message>
        <source>Tell it to the recipient by another way than the package.</source>
        <translation>Rhowch ef i’r derbynnydd mewn ffordd wahanol i’r pecyn.</translation>
    </message>
    <message numerus="yes">
        <source>Also the %n others that were asked for together with it, a package each</source>
        <translation>
            <numerusform>Hefyd y lleill y gofynnwyd amdanynt gydag ef</numerusform>
            <numerusform>Hefyd yr un arall y gofynnwyd amdano gydag ef, pecyn yr un</numerusform>
            <numerusform>Hefyd y %n arall y gofynnwyd amdanynt gydag ef, pecyn yr un</numerusform>
            <numerusform>Hefyd y %n arall y gofynnwyd amdanynt gydag ef, pecyn yr un</numerusform>
            <numerusform>Hefyd y %n arall y gofynnwyd amdanynt gydag ef, pecyn yr un</numerusform>
        </translation>
    </message>
    <message>
        <source>I have noted it: it is shown only now</source>
        <translation>Rwyf wedi&apos;i nodi: dim ond nawr y&apos;i dangosir</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>Language of the release note</source>
        <translation>Iaith y nodyn rhyddhau</translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation>Yr un cyfrinymadrodd unwaith eto</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Yr un peth unwaith eto</translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>Nid yw’r ddau yr un fath. Teipiwch ef unwaith eto.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ProofDialog</name>
    <message>
        <source>Proof of %1</source>
        <translation>Prawf o %1</translation>
    </message>
    <message>
        <source>What the record says of it. Each act is an entry of its own, signed by the person who did it; none can be changed or taken out without the checkpoint changing.</source>
        <translation>Yr hyn a ddywed y cofnod amdano. Mae pob gweithred yn gofnodiad ar wahân, wedi&apos;i lofnodi gan y person a&apos;i gwnaeth; ni ellir newid na thynnu&apos;r un heb i&apos;r pwynt gwirio newid.</translation>
    </message>
    <message>
        <source>What the record proves</source>
        <translation>Yr hyn a brofa&apos;r cofnod</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Cadw&apos;r prawf…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Also proved</source>
        <translation>Profwyd hefyd</translation>
    </message>
    <message numerus="yes">
        <source>%n more entries, by which these people got their keys and offices</source>
        <translation>
            <numerusform>%n cofnodiad arall, y cafodd y bobl hyn eu hallweddi a&apos;u swyddi drwyddynt</numerusform>
            <numerusform>%n cofnodiad arall, y cafodd y bobl hyn eu hallweddi a&apos;u swyddi drwyddynt</numerusform>
            <numerusform>%n cofnodiad arall, y cafodd y bobl hyn eu hallweddi a&apos;u swyddi drwyddynt</numerusform>
            <numerusform>%n cofnodiad arall, y cafodd y bobl hyn eu hallweddi a&apos;u swyddi drwyddynt</numerusform>
            <numerusform>%n cofnodiad arall, y cafodd y bobl hyn eu hallweddi a&apos;u swyddi drwyddynt</numerusform>
        </translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>Y cofnod nawr</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <comment>of a checkpoint</comment>
        <translation>%1 cofnod</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Pwynt gwirio</translation>
    </message>
    <message>
        <source>Founder</source>
        <translation>Sefydlydd</translation>
    </message>
    <message>
        <source>Founding key</source>
        <translation>Allwedd sefydlu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, office</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, moment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not permitted: %1</source>
        <translation>Ni chaniatawyd: %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <comment>number in the record</comment>
        <translation>Cofnod %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>entry, clause</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2. Entry %3</source>
        <comment>act, who and when, number in the record</comment>
        <translation>%1: %2. Cofnodiad %3</translation>
    </message>
    <message>
        <source>Checkpoint: %1 entries, %2</source>
        <translation>Pwynt gwirio: %1 cofnodiad, %2</translation>
    </message>
    <message>
        <source>Founding key: %1</source>
        <translation>Allwedd sefydlu: %1</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Cadw&apos;r prawf</translation>
    </message>
    <message>
        <source>%1 proof.json</source>
        <comment>a file name</comment>
        <translation>%1 prawf.json</translation>
    </message>
    <message>
        <source>The proof is in %1. earshot-verify takes it with --proof.</source>
        <translation>Mae&apos;r prawf yn %1. Mae earshot-verify yn ei gymryd gyda --proof.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::RecipientRows</name>
    <message>
        <source>Person and team or agency</source>
        <translation>Person a thîm neu asiantaeth</translation>
    </message>
    <message>
        <source>Who &amp;receives it</source>
        <translation>Pwy sy’n ei &amp;dderbyn</translation>
    </message>
    <message>
        <source>How they receive it</source>
        <translation>Sut y maent yn ei dderbyn</translation>
    </message>
    <message>
        <source>As a package of files</source>
        <translation>Fel pecyn o ffeiliau</translation>
    </message>
    <message>
        <source>They hear what is authorised, in their own Earshot, until the last day. Every time is recorded; it can be recalled at once.</source>
        <translation>Byddant yn clywed yr hyn a awdurdodir, yn eu Earshot eu hunain, tan y diwrnod olaf. Cofnodir pob tro; gellir ei alw’n ôl ar unwaith.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>S&amp;ut</translation>
    </message>
    <message>
        <source>Name, with address, e-mail or telephone</source>
        <translation>Enw, gyda chyfeiriad, e-bost neu rif ffôn</translation>
    </message>
    <message>
        <source>Co&amp;ntact there</source>
        <translation>Cy&amp;swllt yno</translation>
    </message>
    <message>
        <source>Court order</source>
        <translation>Gorchymyn llys</translation>
    </message>
    <message>
        <source>Police request, DPA 2018 Schedule 2</source>
        <translation>Cais gan yr heddlu, Deddf Diogelu Data 2018, Atodlen 2</translation>
    </message>
    <message>
        <source>Subject access</source>
        <translation>Cais gwrthrych am wybodaeth</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Yswiriwr</translation>
    </message>
    <message>
        <source>Ombudsman</source>
        <translation>Ombwdsmon</translation>
    </message>
    <message>
        <source>Contractor, under contract</source>
        <translation>Contractwr, o dan gontract</translation>
    </message>
    <message>
        <source>Court order, police request, …</source>
        <translation>Gorchymyn llys, cais gan yr heddlu, …</translation>
    </message>
    <message>
        <source>&amp;Legal basis</source>
        <translation>Sail &amp;gyfreithiol</translation>
    </message>
    <message>
        <source>%1 listens in Earshot, no file leaves</source>
        <translation>Bydd %1 yn gwrando yn Earshot, nid oes ffeil yn gadael</translation>
    </message>
    <message>
        <source>who receives it</source>
        <translation>pwy sy’n ei dderbyn</translation>
    </message>
    <message>
        <source>a contact there</source>
        <translation>cyswllt yno</translation>
    </message>
    <message>
        <source>the legal basis</source>
        <translation>y sail gyfreithiol</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::RedactionDialog</name>
    <message>
        <source>No place yet. Mark words in the player below and take them here, or type from when to when.</source>
        <translation>Dim man eto. Marciwch eiriau yn y chwaraewr isod a’u cymryd yma, neu teipiwch o ba bryd i ba bryd.</translation>
    </message>
    <message>
        <source>I have listened to it, and no third party is heard</source>
        <translation>Rwyf wedi gwrando arni, ac ni chlywir unrhyw drydydd parti</translation>
    </message>
    <message>
        <source>Listen as it would leave</source>
        <translation>Gwrando fel y byddai’n gadael</translation>
    </message>
    <message>
        <source>Use these places</source>
        <translation>Defnyddio’r mannau hyn</translation>
    </message>
    <message>
        <source>What must not be heard</source>
        <translation>Yr hyn na ddylid ei glywed</translation>
    </message>
    <message>
        <source>Nothing of what is said in these places will be in what leaves. They are a part of the request: who authorises signs them, and afterwards they cannot be changed.</source>
        <translation>Ni fydd dim o’r hyn a ddywedir yn y mannau hyn yn yr hyn sy’n gadael. Maent yn rhan o’r cais: mae pwy bynnag sy’n awdurdodi yn eu llofnodi, ac ni ellir eu newid wedyn.</translation>
    </message>
    <message>
        <source>Take what is marked</source>
        <translation>Cymryd yr hyn a farciwyd</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Ychwanegu man</translation>
    </message>
    <message>
        <source>What is marked in the player</source>
        <translation>Yr hyn a farciwyd yn y chwaraewr</translation>
    </message>
    <message>
        <source>A quiet tone</source>
        <translation>Tôn dawel</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Distawrwydd</translation>
    </message>
    <message>
        <source>&amp;Heard in their place</source>
        <translation>&amp;Clywir yn eu lle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Nothing of this call is marked in the player. Open it, and drag over the words.</source>
        <translation>Does dim o’r alwad hon wedi’i farcio yn y chwaraewr. Agorwch hi, a llusgwch dros y geiriau.</translation>
    </message>
    <message>
        <source>Write from when to when as minutes and seconds within the call, such as 2:05 to 2:12; the call ends at %1.</source>
        <translation>Ysgrifennwch o ba bryd i ba bryd mewn munudau ac eiliadau o fewn yr alwad, megis 2:05 i 2:12; mae’r alwad yn gorffen am %1.</translation>
    </message>
    <message>
        <source>A place lies outside the part that is asked for: remove it.</source>
        <translation>Mae man y tu allan i’r rhan y gofynnir amdani: tynnwch ef.</translation>
    </message>
    <message>
        <source>Either a third party is heard or none: remove the place, give it another reason, or take the tick away.</source>
        <translation>Naill ai clywir trydydd parti neu ni chlywir un: tynnwch y man, rhowch reswm arall iddo, neu tynnwch y tic.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::RedactionRow</name>
    <message>
        <source>Begins at, minutes and seconds</source>
        <translation>Yn dechrau am, munudau ac eiliadau</translation>
    </message>
    <message>
        <source>Ends at, minutes and seconds</source>
        <translation>Yn gorffen am, munudau ac eiliadau</translation>
    </message>
    <message>
        <source>Why it must not be heard</source>
        <translation>Pam na ddylid ei glywed</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>Llais pwy</translation>
    </message>
    <message>
        <source>The two sides of this call are on one track.</source>
        <translation>Mae dwy ochr yr alwad hon ar un trac.</translation>
    </message>
    <message>
        <source>Remove this place</source>
        <translation>Tynnu’r man hwn</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two positions</comment>
        <translation>i</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ReleaseInspector</name>
    <message>
        <source>Call</source>
        <translation>Galwad</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Yn mynd i</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>About the call</source>
        <translation>Ynghylch yr alwad</translation>
    </message>
    <message>
        <source>Yes, an issue arising from it</source>
        <translation>Oes, mater sy’n codi ohoni</translation>
    </message>
    <message>
        <source>No, it has nothing to do with the original call</source>
        <translation>Nac oes, nid oes a wnelo ddim â’r alwad wreiddiol</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Fformat</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Maniffest</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest: %1</source>
        <translation>SHA-256 y maniffest: %1</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Sut y daeth i fod</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, moment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gofynnwyd</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Ar ran %1</translation>
    </message>
    <message>
        <source>Advice of the IG Unit</source>
        <translation>Cyngor yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>Heb ei roi eto</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, office</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Awdurdodwyd</translation>
    </message>
    <message>
        <source>A second person&apos;s yes</source>
        <translation>Cytundeb ail berson</translation>
    </message>
    <message>
        <source>Can come from: %1</source>
        <translation>Gall ddod gan: %1</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Dosbarthwyd</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ddim eto</translation>
    </message>
    <message>
        <source>Give advice…</source>
        <translation>Rhoi cyngor…</translation>
    </message>
    <message>
        <source>Authorise…</source>
        <translation>Awdurdodi…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Gwrthod…</translation>
    </message>
    <message>
        <source>Issue package…</source>
        <translation>Dosbarthu’r pecyn…</translation>
    </message>
    <message>
        <source>Authorise here…</source>
        <translation>Awdurdodi yma…</translation>
    </message>
    <message>
        <source>A second person signs in at this seat (§6)</source>
        <translation>Bydd ail berson yn mewngofnodi wrth y ddesg hon (§6)</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tynnu’n ôl</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Agor y recordiad</translation>
    </message>
    <message>
        <source>You have no access to this call&apos;s service area, or it has been deleted (§6).</source>
        <translation>Nid oes gennych fynediad i faes gwasanaeth yr alwad hon, neu fe’i dilëwyd (§6).</translation>
    </message>
    <message>
        <source>This recording has been deleted (§7).</source>
        <translation>Dilëwyd y recordiad hwn (§7).</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>%1 listens in Earshot; no file leaves</source>
        <translation>Bydd %1 yn gwrando yn Earshot; nid oes ffeil yn gadael</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Sail gyfreithiol</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Daw i ben</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Amodau</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Rhannwyd</translation>
    </message>
    <message>
        <source>Asked back</source>
        <translation>Gofynnwyd am eglurhad</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Asked for until %1</source>
        <translation>Gofynnwyd am ymestyn tan %1</translation>
    </message>
    <message>
        <source>Extended until %1</source>
        <translation>Ymestynnwyd tan %1</translation>
    </message>
    <message>
        <source>No later end</source>
        <translation>Gwrthodwyd ymestyn</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Galwyd yn ôl</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Dinistriwyd</translation>
    </message>
    <message>
        <source>Ask back…</source>
        <translation>Gofyn am eglurhad…</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Ymestyn…</translation>
    </message>
    <message>
        <source>No later end…</source>
        <translation>Gwrthod ymestyn…</translation>
    </message>
    <message>
        <source>Share with %1…</source>
        <translation>Rhannu â %1…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Ateb…</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Gwrando</translation>
    </message>
    <message>
        <source>I need it for longer…</source>
        <translation>Mae ei angen arnaf yn hwy…</translation>
    </message>
    <message>
        <source>Record destruction…</source>
        <translation>Cofnodi dinistrio…</translation>
    </message>
    <message>
        <source>Ask for longer…</source>
        <translation>Gofyn am gyfnod hwy…</translation>
    </message>
    <message>
        <source>Recall…</source>
        <translation>Galw’n ôl…</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Nas clywir</translation>
    </message>
    <message>
        <source>On condition</source>
        <translation>Ar amod</translation>
    </message>
    <message>
        <source>Form: %1, SHA-256:</source>
        <translation>Ffurflen: %1, SHA-256:</translation>
    </message>
    <message>
        <source>Show the proof…</source>
        <translation>Dangos y prawf…</translation>
    </message>
    <message>
        <source>Form for destruction…</source>
        <translation>Ffurflen ddinistrio…</translation>
    </message>
    <message>
        <source>Recall letter…</source>
        <translation>Llythyr galw yn ôl…</translation>
    </message>
    <message>
        <source>I know of it</source>
        <translation>Gwn amdano</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cyswllt</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ReleaseModel</name>
    <message>
        <source>%1, %2</source>
        <comment>person, office</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Galwad</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Yn mynd i</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gofynnwyd ar</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Penderfynwyd gan</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Dosbarthwyd</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Daw i ben</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ReleaseRequestDialog</name>
    <message>
        <source>Ask for a release</source>
        <translation>Gofyn am ryddhad</translation>
    </message>
    <message>
        <source>Inside the authority, to another service area</source>
        <translation>O fewn yr awdurdod, i faes gwasanaeth arall</translation>
    </message>
    <message>
        <source>To an external agency</source>
        <translation>I asiantaeth allanol</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>I ble mae’n mynd</translation>
    </message>
    <message>
        <source>&amp;Who asks for it</source>
        <translation>&amp;Pwy sy’n gofyn amdano</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>Pa ran</translation>
    </message>
    <message>
        <source>Yes, an issue arising from the original call</source>
        <translation>Oes, mater sy’n codi o’r alwad wreiddiol</translation>
    </message>
    <message>
        <source>No, it has nothing to do with the call</source>
        <translation>Nac oes, nid oes a wnelo ddim â’r alwad</translation>
    </message>
    <message>
        <source>About the call</source>
        <translation>Ynghylch yr alwad</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Fformat</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>May say yes</source>
        <translation>Pwy all gytuno</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Ask and authorise here…</source>
        <translation>Gofyn ac awdurdodi yma…</translation>
    </message>
    <message>
        <source>Ask for release</source>
        <translation>Gofyn am ryddhad</translation>
    </message>
    <message>
        <source>Nobody holds one of these offices yet: %1. The administrator can appoint them.</source>
        <translation>Nid oes neb yn un o’r swyddi hyn eto: %1. Gall y gweinyddwr eu penodi.</translation>
    </message>
    <message>
        <source>“%1” is for a whole call: a part has to be written anew.</source>
        <translation>Ar gyfer galwad gyfan y mae “%1”: rhaid ysgrifennu rhan o’r newydd.</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Heb ei ddewis eto</translation>
    </message>
    <message>
        <source>A release needs the purpose and its reference. They stand in the bar at the top.</source>
        <translation>Mae angen y diben a’i gyfeirnod ar ryddhad. Maent yn y bar ar y brig.</translation>
    </message>
    <message>
        <source>Choose a purpose</source>
        <translation>Dewis diben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>purpose, reference</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>It can be authorised here once the Information Governance Unit has advised (§6).</source>
        <translation>Gellir ei awdurdodi yma ar ôl i’r Uned Llywodraethu Gwybodaeth gynghori (§6).</translation>
    </message>
    <message>
        <source>%1 is asked for. %2</source>
        <translation>Gofynnwyd am %1. %2</translation>
    </message>
    <message>
        <source>Then access ends, or what was issued is to be destroyed. An authoriser can agree to a later day.</source>
        <translation>Yna daw mynediad i ben, neu rhaid dinistrio’r hyn a ddosbarthwyd. Gall awdurdodwr gytuno i ddiwrnod diweddarach.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Tan</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Fel y mae</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Wedi’i golygu</translation>
    </message>
    <message>
        <source>What must not be heard…</source>
        <translation>Yr hyn na ddylid ei glywed…</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Yr hyn a glywir</translation>
    </message>
    <message>
        <source>As it would leave</source>
        <translation>Fel y byddai’n gadael</translation>
    </message>
    <message>
        <source>“%1” holds all that was said: a redacted call has to be written anew.</source>
        <translation>Mae “%1” yn cynnwys popeth a ddywedwyd: rhaid ysgrifennu galwad wedi’i golygu o’r newydd.</translation>
    </message>
    <message>
        <source>Say what must not be heard.</source>
        <translation>Nodwch yr hyn na ddylid ei glywed.</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n man</numerusform>
            <numerusform>%n man</numerusform>
            <numerusform>%n fan</numerusform>
            <numerusform>%n man</numerusform>
            <numerusform>%n man</numerusform>
        </translation>
    </message>
    <message>
        <source>Which part of this call</source>
        <translation>Pa ran o&apos;r alwad hon</translation>
    </message>
    <message>
        <source>The register says who else is in it: %1. Listen, and say where.</source>
        <translation>Mae&apos;r gofrestr yn dweud pwy arall sydd ynddo: %1. Gwrandewch, a dywedwch ble.</translation>
    </message>
    <message>
        <source>%1 to %2 are asked for, a release each. %3</source>
        <comment>number, number, sentence</comment>
        <translation>Gofynnwyd am %1 i %2, rhyddhad yr un. %3</translation>
    </message>
    <message>
        <source>The call itself is to be destroyed on %1, unless it is put on hold (§7).</source>
        <translation>Mae’r alwad ei hun i’w dinistrio ar %1, oni bai ei bod yn cael ei rhoi ar ddal (§7).</translation>
    </message>
    <message>
        <source>who asks for it</source>
        <translation>pwy sy’n gofyn amdano</translation>
    </message>
    <message>
        <source>the part, or what must not be heard</source>
        <translation>y rhan, neu’r hyn na ddylid ei glywed</translation>
    </message>
    <message>
        <source>the purpose</source>
        <translation>y diben</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>Ar goll o hyd: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ReleasesDesk</name>
    <message>
        <source>Releases</source>
        <translation>Rhyddhau</translation>
    </message>
    <message>
        <source>For your advice</source>
        <translation>I’ch cyngor</translation>
    </message>
    <message>
        <source>For your decision</source>
        <translation>I’ch penderfyniad</translation>
    </message>
    <message>
        <source>To be issued</source>
        <translation>I’w dosbarthu</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Yn aros am eraill</translation>
    </message>
    <message>
        <source>Release Log</source>
        <translation>Log Rhyddhau</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Canfod yn y rhestr hon</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>section, how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No release in this list has these words.</source>
        <translation>Nid oes rhyddhad yn y rhestr hon â’r geiriau hyn.</translation>
    </message>
    <message>
        <source>No release waits for your advice.</source>
        <translation>Nid oes rhyddhad yn aros am eich cyngor.</translation>
    </message>
    <message>
        <source>Releases to external agencies, and for other purposes, come here first (§6).</source>
        <translation>Yma y daw rhyddhau i asiantaethau allanol, ac at ddibenion eraill, yn gyntaf (§6).</translation>
    </message>
    <message>
        <source>No release waits for your decision.</source>
        <translation>Nid oes rhyddhad yn aros am eich penderfyniad.</translation>
    </message>
    <message>
        <source>Requests that one of your offices may authorise come here (§6).</source>
        <translation>Yma y daw ceisiadau y caiff un o’ch swyddi eu hawdurdodi (§6).</translation>
    </message>
    <message>
        <source>Nothing to issue.</source>
        <translation>Dim i’w ddosbarthu.</translation>
    </message>
    <message>
        <source>What you asked for comes here when it has been authorised.</source>
        <translation>Yma y daw’r hyn y gofynasoch amdano ar ôl ei awdurdodi.</translation>
    </message>
    <message>
        <source>No recording has left its service area yet.</source>
        <translation>Nid oes recordiad wedi gadael ei faes gwasanaeth eto.</translation>
    </message>
    <message>
        <source>Every release, issued or refused, is listed here (§6).</source>
        <translation>Rhestrir pob rhyddhad yma, p’un a’i dosbarthwyd neu a’i gwrthodwyd (§6).</translation>
    </message>
    <message>
        <source>Choose a release to see what leaves, who asked and who decides.</source>
        <translation>Dewiswch ryddhad i weld beth sy’n gadael, pwy ofynnodd a phwy sy’n penderfynu.</translation>
    </message>
    <message>
        <source>Your advice on %1 is recorded.</source>
        <translation>Cofnodwyd eich cyngor ar %1.</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>Gwrthod %1</translation>
    </message>
    <message>
        <source>Why it is refused. Whoever asked reads this, and it stands in the Release Log.</source>
        <translation>Pam y’i gwrthodir. Bydd y sawl a ofynnodd yn darllen hyn, a bydd yn y Log Rhyddhau.</translation>
    </message>
    <message>
        <source>%1 is refused.</source>
        <translation>Gwrthodwyd %1.</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>Tynnu %1 yn ôl</translation>
    </message>
    <message>
        <source>%1 will no longer be asked for. To ask again is to make a new request with a new number.</source>
        <translation>Ni ofynnir am %1 mwyach. I ofyn eto rhaid gwneud cais newydd gyda rhif newydd.</translation>
    </message>
    <message>
        <source>Withdraw request</source>
        <translation>Tynnu’r cais yn ôl</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>Tynnwyd %1 yn ôl.</translation>
    </message>
    <message>
        <source>Save the Release Log</source>
        <translation>Cadw’r Log Rhyddhau</translation>
    </message>
    <message>
        <source>Release Log.csv</source>
        <comment>a file name</comment>
        <translation>Log Rhyddhau.csv</translation>
    </message>
    <message>
        <source>The Release Log is in %1.</source>
        <translation>Mae’r Log Rhyddhau yn %1.</translation>
    </message>
    <message>
        <source>Shared with me</source>
        <translation>Rhannwyd â mi</translation>
    </message>
    <message>
        <source>To come back</source>
        <translation>I ddod yn ôl</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Nothing that you asked for waits for somebody else.</source>
        <translation>Nid oes dim y gofynasoch amdano yn aros am rywun arall.</translation>
    </message>
    <message>
        <source>To ask for a release, choose a call at the Recordings desk.</source>
        <translation>I ofyn am ryddhad, dewiswch alwad wrth y ddesg Recordiadau.</translation>
    </message>
    <message>
        <source>No call is shared with you.</source>
        <translation>Nid oes galwad wedi’i rhannu â chi.</translation>
    </message>
    <message>
        <source>Calls of other service areas that were released to you come here (§6).</source>
        <translation>Yma y daw galwadau meysydd gwasanaeth eraill a ryddhawyd i chi (§6).</translation>
    </message>
    <message>
        <source>Nothing is out.</source>
        <translation>Nid oes dim allan.</translation>
    </message>
    <message>
        <source>What was released stays here until it ends or is recorded as destroyed (§6).</source>
        <translation>Bydd yr hyn a ryddhawyd yn aros yma hyd nes y daw i ben neu y cofnodir ei ddinistrio (§6).</translation>
    </message>
    <message>
        <source>Release Log.pdf</source>
        <comment>a file name</comment>
        <translation>Log Rhyddhau.pdf</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Cadw…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Fel tabl (CSV)…</translation>
    </message>
    <message>
        <source>As a paper (PDF)…</source>
        <translation>Fel papur (PDF)…</translation>
    </message>
    <message>
        <source>Trace a copy…</source>
        <translation>Olrhain copi…</translation>
    </message>
    <message>
        <source>A sound file turned up: does it carry the inaudible mark of a release?</source>
        <translation>Daeth ffeil sain i&apos;r golwg: a yw&apos;n cario marc anghlywadwy rhyddhad?</translation>
    </message>
    <message numerus="yes">
        <source>Your advice on %n releases is recorded.</source>
        <translation>
            <numerusform>Cofnodwyd eich cyngor.</numerusform>
            <numerusform>Cofnodwyd eich cyngor ar un rhyddhad.</numerusform>
            <numerusform>Cofnodwyd eich cyngor ar %n rhyddhad.</numerusform>
            <numerusform>Cofnodwyd eich cyngor ar %n rhyddhad.</numerusform>
            <numerusform>Cofnodwyd eich cyngor ar %n rhyddhad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound file that turned up</source>
        <translation>Ffeil sain a ddaeth i&apos;r golwg</translation>
    </message>
    <message>
        <source>%1 is being listened to …</source>
        <comment>a sound file</comment>
        <translation>Gwrandewir ar %1 …</translation>
    </message>
    <message>
        <source>No mark was found in %1. This does not prove that it is not a copy.</source>
        <translation>Ni chafwyd marc yn %1. Nid yw hyn yn profi nad copi ydyw.</translation>
    </message>
    <message>
        <source>%1 carries the mark of release %2. The chance of this by accident is below one in a million.</source>
        <translation>Mae %1 yn cario marc rhyddhad %2. Mae&apos;r siawns o hyn ar ddamwain yn llai nag un mewn miliwn.</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>I’w nodi</translation>
    </message>
    <message>
        <source>Nothing is to be noted.</source>
        <translation>Nid oes dim i’w nodi.</translation>
    </message>
    <message>
        <source>What was recalled, and what ended because its call was deleted, comes here (§6).</source>
        <translation>Yma y daw’r hyn a alwyd yn ôl, a’r hyn a ddaeth i ben am fod ei alwad wedi’i dileu (§6).</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ReturnActs</name>
    <message>
        <source>Ask back about %1</source>
        <translation>Gofyn am eglurhad ar %1</translation>
    </message>
    <message>
        <source>What you need to know before you answer. %1 reads it and answers; the request stays as it is.</source>
        <translation>Yr hyn y mae angen i chi ei wybod cyn ateb. Bydd %1 yn ei ddarllen ac yn ateb; bydd y cais yn aros fel y mae.</translation>
    </message>
    <message>
        <source>%1: your question is with %2.</source>
        <translation>%1: mae eich cwestiwn gyda %2.</translation>
    </message>
    <message>
        <source>Answer about %1</source>
        <translation>Ateb ynghylch %1</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>Mae %1 yn gofyn: %2</translation>
    </message>
    <message>
        <source>%1: your answer is recorded.</source>
        <translation>%1: cofnodwyd eich ateb.</translation>
    </message>
    <message>
        <source>No later end for %1</source>
        <translation>Gwrthod ymestyn %1</translation>
    </message>
    <message>
        <source>Why it is refused. Whoever asked reads this.</source>
        <translation>Pam y’i gwrthodir. Bydd y sawl a ofynnodd yn darllen hyn.</translation>
    </message>
    <message>
        <source>%1 ends as it was to end.</source>
        <translation>Bydd %1 yn dod i ben fel y bwriadwyd.</translation>
    </message>
    <message>
        <source>%1 can listen no more from this moment, and reads why.</source>
        <translation>Ni all %1 wrando mwyach o’r eiliad hon ymlaen, a bydd yn darllen pam.</translation>
    </message>
    <message>
        <source>Recall %1</source>
        <translation>Galw %1 yn ôl</translation>
    </message>
    <message>
        <source>Why it is recalled. %1</source>
        <translation>Pam y’i gelwir yn ôl. %1</translation>
    </message>
    <message>
        <source>%1 is recalled.</source>
        <translation>Galwyd %1 yn ôl.</translation>
    </message>
    <message>
        <source>A later end for %1</source>
        <translation>Diwedd diweddarach i %1</translation>
    </message>
    <message>
        <source>%1 asks until %2: %3
Your agreement is signed in your name and stands in the Release Log.</source>
        <translation>Mae %1 yn gofyn am ymestyn tan %2: %3
Llofnodir eich cytundeb yn eich enw chi a bydd yn y Log Rhyddhau.</translation>
    </message>
    <message>
        <source>Extend until %1</source>
        <translation>Ymestyn tan %1</translation>
    </message>
    <message>
        <source>%1 now ends on %2.</source>
        <translation>Mae %1 bellach yn dod i ben ar %2.</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Rhannu %1</translation>
    </message>
    <message>
        <source>%1 can listen in their own Earshot until %2, to what was authorised and nothing else. Every time is recorded. No file leaves.</source>
        <translation>Gall %1 wrando yn eu Earshot eu hunain tan %2, ar yr hyn a awdurdodwyd a dim byd arall. Cofnodir pob tro. Nid oes ffeil yn gadael.</translation>
    </message>
    <message>
        <source>Share the call</source>
        <translation>Rhannu’r alwad</translation>
    </message>
    <message>
        <source>%1 is shared with %2.</source>
        <translation>Rhannwyd %1 â %2.</translation>
    </message>
    <message>
        <source>%1 is recorded as destroyed.</source>
        <translation>Cofnodwyd bod %1 wedi’i ddinistrio.</translation>
    </message>
    <message>
        <source>%1: a later end waits for an authoriser.</source>
        <translation>%1: mae diwedd diweddarach yn aros am awdurdodwr.</translation>
    </message>
    <message>
        <source>Save the recall letter of %1</source>
        <translation>Cadw llythyr galw %1 yn ôl</translation>
    </message>
    <message>
        <source>Save the form for %1</source>
        <translation>Cadw’r ffurflen ar gyfer %1</translation>
    </message>
    <message>
        <source>%1 recall.pdf</source>
        <comment>a file name; number</comment>
        <translation>%1 galw yn ôl.pdf</translation>
    </message>
    <message>
        <source>%1 form.pdf</source>
        <comment>a file name; number</comment>
        <translation>%1 ffurflen.pdf</translation>
    </message>
    <message>
        <source>The recall letter of %1 is saved in %2.</source>
        <comment>release, file</comment>
        <translation>Mae llythyr galw %1 yn ôl wedi’i gadw yn %2.</translation>
    </message>
    <message>
        <source>The form for %1 is saved in %2.</source>
        <comment>release, file</comment>
        <translation>Mae’r ffurflen ar gyfer %1 wedi’i chadw yn %2.</translation>
    </message>
    <message>
        <source>%1 is taken off the list of what is to be noted.</source>
        <translation>Tynnwyd %1 oddi ar y rhestr o’r hyn sydd i’w nodi.</translation>
    </message>
    <message>
        <source>What has left cannot be fetched back from here: whoever asked for it writes to %1 and records that it is destroyed.</source>
        <translation>Ni ellir nôl oddi yma yr hyn sydd wedi gadael: bydd y sawl a ofynnodd amdano yn ysgrifennu at %1 ac yn cofnodi ei fod wedi’i ddinistrio.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::ReturnDialog</name>
    <message>
        <source>Record destruction</source>
        <translation>Cofnodi dinistrio</translation>
    </message>
    <message>
        <source>Ask for longer</source>
        <translation>Gofyn am gyfnod hwy</translation>
    </message>
    <message>
        <source>%1 is destroyed</source>
        <translation>Mae %1 wedi’i ddinistrio</translation>
    </message>
    <message>
        <source>%1 for longer</source>
        <translation>%1 am gyfnod hwy</translation>
    </message>
    <message>
        <source>The call of %1, released to %2, until %3.</source>
        <translation>Galwad %1, a ryddhawyd i %2, tan %3.</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>Diwrnod olaf newydd</translation>
    </message>
    <message>
        <source>Who told whom, when and how it was destroyed</source>
        <translation>Pwy ddywedodd wrth bwy, pryd a sut y’i dinistriwyd</translation>
    </message>
    <message>
        <source>Why it is needed for longer</source>
        <translation>Pam y mae ei angen am gyfnod hwy</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>Ffurflen wedi’i llofnodi</translation>
    </message>
    <message>
        <source>Signed form, if there is one</source>
        <translation>Ffurflen wedi’i llofnodi, os oes un</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Ffeil…</translation>
    </message>
    <message>
        <source>It is signed in your name and stands in the Release Log. Of a form its name and SHA-256 are recorded; keep the form itself where such papers are kept.</source>
        <translation>Fe’i llofnodir yn eich enw chi a bydd yn y Log Rhyddhau. Cofnodir enw ffurflen a’i SHA-256; cadwch y ffurflen ei hun lle cedwir papurau o’r fath.</translation>
    </message>
    <message>
        <source>Another person, in an office that may authorise it, has to agree (§6). Until then the present last day holds.</source>
        <translation>Rhaid i berson arall, mewn swydd a gaiff awdurdodi hyn, gytuno (§6). Tan hynny mae’r diwrnod olaf presennol mewn grym.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>The signed form</source>
        <translation>Y ffurflen a lofnodwyd</translation>
    </message>
</context>
<context>
    <name>earshot::ui::releases::TogetherBox</name>
    <message>
        <source>Whole call</source>
        <translation>Galwad gyfan</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n places not heard</source>
        <translation>
            <numerusform>%1, dim lle na chlywir</numerusform>
            <numerusform>%1, un lle na chlywir</numerusform>
            <numerusform>%1, %n lle na chlywir</numerusform>
            <numerusform>%1, %n lle na chlywir</numerusform>
            <numerusform>%1, %n lle na chlywir</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Galwad</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Beth sy&apos;n gadael</translation>
    </message>
    <message>
        <source>Asked for together</source>
        <translation>Gofynnwyd amdanynt gyda&apos;i gilydd</translation>
    </message>
    <message numerus="yes">
        <source>The same answer to the %n others that were asked for together with it</source>
        <translation>
            <numerusform>Yr un ateb i&apos;r lleill y gofynnwyd amdanynt gydag ef</numerusform>
            <numerusform>Yr un ateb i&apos;r un arall y gofynnwyd amdano gydag ef</numerusform>
            <numerusform>Yr un ateb i&apos;r %n arall y gofynnwyd amdanynt gydag ef</numerusform>
            <numerusform>Yr un ateb i&apos;r %n arall y gofynnwyd amdanynt gydag ef</numerusform>
            <numerusform>Yr un ateb i&apos;r %n arall y gofynnwyd amdanynt gydag ef</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::AccessActDialog</name>
    <message>
        <source>Search, sign and freeze</source>
        <translation>Chwilio, llofnodi a rhewi</translation>
    </message>
    <message>
        <source>Sign and close</source>
        <translation>Llofnodi a chau</translation>
    </message>
    <message>
        <source>Sign and record</source>
        <translation>Llofnodi a chofnodi</translation>
    </message>
    <message>
        <source>Gather calls…</source>
        <translation>Casglu galwadau…</translation>
    </message>
    <message>
        <source>Record a search elsewhere…</source>
        <translation>Cofnodi chwiliad mewn man arall…</translation>
    </message>
    <message>
        <source>They were asked who they are…</source>
        <translation>Gofynnwyd iddynt pwy ydynt…</translation>
    </message>
    <message>
        <source>They showed who they are…</source>
        <translation>Dangosasant pwy ydynt…</translation>
    </message>
    <message>
        <source>They were asked what they mean…</source>
        <translation>Gofynnwyd iddynt beth maent yn ei olygu…</translation>
    </message>
    <message>
        <source>They answered…</source>
        <translation>Atebasant…</translation>
    </message>
    <message>
        <source>They were told of two further months…</source>
        <translation>Dywedwyd wrthynt am ddau fis arall…</translation>
    </message>
    <message>
        <source>Close the request…</source>
        <translation>Cau&apos;r cais…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, who asks</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Geiriau eraill</translation>
    </message>
    <message>
        <source>To search for besides, one a line</source>
        <translation>I chwilio amdanynt hefyd, un y llinell</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>With which words</source>
        <translation>Gyda pha eiriau</translation>
    </message>
    <message>
        <source>Why that is enough</source>
        <translation>Pam mae hynny&apos;n ddigon</translation>
    </message>
    <message>
        <source>Why this search is reasonable and proportionate</source>
        <translation>Pam mae&apos;r chwiliad hwn yn rhesymol ac yn gymesur</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Yr hyn y gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Such as a bill with their address</source>
        <translation>Megis bil â&apos;u cyfeiriad</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Yr hyn a ddangoswyd</translation>
    </message>
    <message>
        <source>And by whom it was seen; keep no copy here</source>
        <translation>A phwy a&apos;i gwelodd; peidiwch â chadw copi yma</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Y cwestiwn</translation>
    </message>
    <message>
        <source>Only what you need to know to find the calls</source>
        <translation>Dim ond yr hyn y mae angen i chi ei wybod i ddod o hyd i&apos;r galwadau</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>Eu hateb</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>How complex it is, or how many requests they have made</source>
        <translation>Pa mor gymhleth ydyw, neu faint o geisiadau y maent wedi&apos;u gwneud</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Yr hyn a anfonwyd</translation>
    </message>
    <message>
        <source>What they were sent or told</source>
        <translation>Yr hyn a anfonwyd neu a ddywedwyd wrthynt</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Gwnaed ar</translation>
    </message>
    <message>
        <source>Searched are numbers, names and notes of all calls, for %1. No sound is opened. What is found is frozen until the request is closed, and the search is on record.</source>
        <translation>Chwilir rhifau, enwau a nodiadau&apos;r holl alwadau am %1. Nid agorir unrhyw sain. Caiff yr hyn a ganfyddir ei rewi nes i&apos;r cais gael ei gau, ac mae&apos;r chwiliad ar gofnod.</translation>
    </message>
    <message>
        <source>It stands with the request as part of its search.</source>
        <translation>Mae&apos;n sefyll gyda&apos;r cais fel rhan o&apos;i chwiliad.</translation>
    </message>
    <message>
        <source>No time runs until they show it; then the month begins anew (UK GDPR Art. 12A).</source>
        <translation>Nid oes amser yn rhedeg nes iddynt ei ddangos; yna mae&apos;r mis yn dechrau o&apos;r newydd (GDPR y DU Erthygl 12A).</translation>
    </message>
    <message>
        <source>The month begins on this day (UK GDPR Art. 12A).</source>
        <translation>Mae&apos;r mis yn dechrau ar y diwrnod hwn (GDPR y DU Erthygl 12A).</translation>
    </message>
    <message>
        <source>The clock stands still until they answer (UK GDPR Art. 12A).</source>
        <translation>Mae&apos;r cloc yn sefyll nes iddynt ateb (GDPR y DU Erthygl 12A).</translation>
    </message>
    <message>
        <source>The clock goes on from this day.</source>
        <translation>Mae&apos;r cloc yn mynd ymlaen o&apos;r diwrnod hwn.</translation>
    </message>
    <message>
        <source>The answer is due two months later, if they were told by %1 (UK GDPR Art. 12A).</source>
        <translation>Mae&apos;r ateb i fod ddeufis yn ddiweddarach, os dywedwyd wrthynt erbyn %1 (GDPR y DU Erthygl 12A).</translation>
    </message>
    <message>
        <source>Its freezes end: what they were on can be deleted and disposed of again. It cannot be opened again.</source>
        <translation>Mae ei rewiadau&apos;n dod i ben: gellir dileu a gwaredu&apos;r hyn yr oeddent arno unwaith eto. Ni ellir ei agor eto.</translation>
    </message>
    <message>
        <source>Why, or how they got it, if a call was not released from here</source>
        <translation>Pam, neu sut y’i cawsant, os na ryddhawyd galwad oddi yma</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>Heb ei ryddhau</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::AccessCallModel</name>
    <message>
        <source>Recording</source>
        <translation>Recordiad</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Penderfyniad</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cwsmer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhad</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::AccessCallsDialog</name>
    <message>
        <source>Calls of %1</source>
        <translation>Galwadau %1</translation>
    </message>
    <message>
        <source>Sign decision</source>
        <translation>Llofnodi&apos;r penderfyniad</translation>
    </message>
    <message>
        <source>%1 gets what is in; what somebody else says is cut out before it leaves.</source>
        <translation>Mae %1 yn cael yr hyn sydd i mewn; caiff yr hyn y mae rhywun arall yn ei ddweud ei dorri allan cyn iddo adael.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Galwadau</translation>
    </message>
    <message>
        <source>In: theirs to have</source>
        <translation>I mewn: eu hawl hwy</translation>
    </message>
    <message>
        <source>Third party in it: redact first</source>
        <translation>Trydydd parti ynddi: golygu&apos;n gyntaf</translation>
    </message>
    <message>
        <source>Out: not theirs, or exempt</source>
        <translation>Allan: nid eu heiddo hwy, neu wedi&apos;i heithrio</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Penderfyniad</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Who else is in it and what is to be cut out; why it is not theirs</source>
        <translation>Pwy arall sydd ynddi a beth sydd i&apos;w dorri allan; pam nad eu heiddo hwy ydyw</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>A decision can be changed by a later one until the request is closed; both stay on record.</source>
        <translation>Gellir newid penderfyniad drwy un diweddarach nes i&apos;r cais gael ei gau; mae&apos;r ddau&apos;n aros ar gofnod.</translation>
    </message>
    <message>
        <source>Ask for its release…</source>
        <translation>Gofyn am ei ryddhau…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhad</translation>
    </message>
    <message>
        <source>Release of recording %1 for %2</source>
        <comment>number, request</comment>
        <translation>Rhyddhau recordiad %1 ar gyfer %2</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Dangos %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>release, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nobody has asked for its release.</source>
        <translation>Nid oes neb wedi gofyn am ei ryddhau.</translation>
    </message>
    <message>
        <source>Decide first whether it is theirs to have.</source>
        <translation>Penderfynwch yn gyntaf a oes ganddynt hawl iddo.</translation>
    </message>
    <message>
        <source>It is not theirs to have.</source>
        <translation>Nid oes ganddynt hawl iddo.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::AccessInspector</name>
    <message>
        <source>Selected request</source>
        <translation>Cais a ddewiswyd</translation>
    </message>
    <message>
        <source>Choose a request to see when its answer is due, which calls it is about, and where was searched.</source>
        <translation>Dewiswch gais i weld erbyn pryd mae&apos;n rhaid ei ateb, pa alwadau y mae&apos;n ymwneud â nhw, a ble y chwiliwyd.</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Derbyniwyd ar</translation>
    </message>
    <message>
        <source>Month began on</source>
        <translation>Dechreuodd y mis ar</translation>
    </message>
    <message>
        <source>Days not counted</source>
        <translation>Dyddiau nad ydynt yn cyfrif</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Rhifau</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Enwau</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Cyfeirnodau</translation>
    </message>
    <message>
        <source>%1, %2 to decide</source>
        <translation>%1, %2 i&apos;w penderfynu</translation>
    </message>
    <message>
        <source>%1, %2 to redact</source>
        <translation>%1, %2 i&apos;w golygu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Frozen by</source>
        <translation>Wedi&apos;i rewi gan</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Agorwyd gan</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>person, office, moment</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yr hyn a wnaed</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day, person</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing yet. Gather the calls first.</source>
        <translation>Dim eto. Casglwch y galwadau yn gyntaf.</translation>
    </message>
    <message>
        <source>Show calls…</source>
        <translation>Dangos y galwadau…</translation>
    </message>
    <message>
        <source>Decide on calls…</source>
        <translation>Penderfynu ar alwadau…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnodi</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::AccessModel</name>
    <message>
        <source>Every one</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Pwy sy&apos;n gofyn</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>I&apos;w ateb</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Galwadau</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>I&apos;w benderfynu</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Derbyniwyd ar</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::AccessView</name>
    <message>
        <source>Find in this list</source>
        <translation>Chwilio yn y rhestr hon</translation>
    </message>
    <message>
        <source>Closed ones, too</source>
        <translation>Rhai ar gau hefyd</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Open a subject access request</source>
        <translation>Agor cais am fynediad at ddata gan y testun</translation>
    </message>
    <message>
        <source>Subject access requests, the one due first at the top</source>
        <translation>Ceisiadau am fynediad at ddata gan y testun, yr un i&apos;w ateb gyntaf ar y brig</translation>
    </message>
    <message>
        <source>Open a request…</source>
        <translation>Agor cais…</translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation>Nid oes cais ar agor.</translation>
    </message>
    <message>
        <source>Who asks for the calls that are about them is answered within a month (UK GDPR Art. 12). Nothing that they asked for is destroyed meanwhile (§2).</source>
        <translation>Caiff y sawl sy&apos;n gofyn am y galwadau sy&apos;n ymwneud ag ef ateb o fewn mis (GDPR y DU Erthygl 12). Ni chaiff dim y gofynnodd amdano ei ddinistrio yn y cyfamser (§2).</translation>
    </message>
    <message>
        <source>No request in this list has these words.</source>
        <translation>Nid oes cais yn y rhestr hon â&apos;r geiriau hyn.</translation>
    </message>
    <message>
        <source>%1 is open. Gather its calls next.</source>
        <translation>Mae %1 ar agor. Casglwch ei alwadau nesaf.</translation>
    </message>
    <message>
        <source>%1: %2 found and frozen.</source>
        <comment>number, how many calls</comment>
        <translation>%1: canfuwyd a rhewyd %2.</translation>
    </message>
    <message>
        <source>%1 is closed; its freezes have ended.</source>
        <translation>Mae %1 ar gau; mae ei rewiadau wedi dod i ben.</translation>
    </message>
    <message>
        <source>It is on record with %1.</source>
        <translation>Mae ar gofnod gyda %1.</translation>
    </message>
    <message>
        <source>Public holidays…</source>
        <translation>Gwyliau cyhoeddus…</translation>
    </message>
    <message>
        <source>The public holidays are set; what is open is due by them.</source>
        <translation>Mae&apos;r gwyliau cyhoeddus wedi&apos;u gosod; mae&apos;r hyn sy&apos;n agored yn ddyledus yn ôl y rhain.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::ApproveDialog</name>
    <message>
        <source>Approve %1</source>
        <translation>Cymeradwyo %1</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Llofnodi a chymeradwyo</translation>
    </message>
    <message>
        <source>%1 of %2, due on %3 or before. Notice by %4.</source>
        <comment>how many recordings, area, date, person</comment>
        <translation>%1 o %2, i’w gwaredu ar neu cyn %3. Hysbysiad gan %4.</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> diwrnod</translation>
    </message>
    <message>
        <source>Backups are kept for</source>
        <translation>Cedwir copïau wrth gefn am</translation>
    </message>
    <message>
        <source>From %1 on a nominated deleter can destroy the keys of these recordings for ever: this cannot be undone. What is held by then stays. The certificate will say that even backups cannot be read %2 days after the last of them went (§7).</source>
        <translation>O %1 ymlaen gall person a enwebwyd i ddileu ddinistrio allweddi’r recordiadau hyn am byth: ni ellir dadwneud hyn. Bydd yr hyn sydd ar ddal erbyn hynny yn aros. Bydd y dystysgrif yn dweud na ellir darllen hyd yn oed gopïau wrth gefn %2 diwrnod ar ôl i’r olaf ohonynt fynd (§7).</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::ApproveEarlyDialog</name>
    <message>
        <source>Approve %1</source>
        <translation>Cymeradwyo %1</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Llofnodi a chymeradwyo</translation>
    </message>
    <message>
        <source>Approve and delete</source>
        <translation>Cymeradwyo a dileu</translation>
    </message>
    <message>
        <source>%1. Your yes is signed; another person has to approve it before anything is deleted.</source>
        <comment>exception</comment>
        <translation>%1. Llofnodir eich cytundeb; rhaid i berson arall ei gymeradwyo cyn i ddim gael ei ddileu.</translation>
    </message>
    <message>
        <source>%1. The recording&apos;s key is destroyed in this store at once, then its sound, notes and clips, and nobody to whom it was released in Earshot can hear it any more: this cannot be undone. A backup made before can still be read until it is overwritten. On record stay the exception, who asked and that you approved.</source>
        <comment>exception</comment>
        <translation>%1. Dinistrir allwedd y recordiad yn y storfa hon ar unwaith, yna ei sain, ei nodiadau a&apos;i glipiau, ac ni all neb y&apos;i rhyddhawyd iddynt yn Earshot ei glywed mwyach: ni ellir dadwneud hyn. Gellir darllen copi wrth gefn a wnaed o&apos;r blaen o hyd nes iddo gael ei drosysgrifo. Erys yr eithriad, pwy ofynnodd a&apos;ch bod chi wedi cymeradwyo ar gofnod.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::DisposalBar</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Progress of the disposal</source>
        <translation>Cynnydd y gwarediad</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>disposal, done, all</comment>
        <translation>%1: %2 o %3</translation>
    </message>
    <message>
        <source>%1: %2 disposed of, %3 kept.</source>
        <comment>disposal, how many recordings, how many</comment>
        <translation>%1: gwaredwyd %2, cadwyd %3.</translation>
    </message>
    <message>
        <source>The certificate is made.</source>
        <translation>Mae’r dystysgrif wedi’i gwneud.</translation>
    </message>
    <message>
        <source>It is not finished: run it again to go on.</source>
        <translation>Nid yw wedi’i gwblhau: rhedwch ef eto i barhau.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::DisposalInspector</name>
    <message>
        <source>Selected disposal</source>
        <translation>Y gwarediad a ddewiswyd</translation>
    </message>
    <message>
        <source>A rehearsal shows what is due in a service area. Notice is given from it, and stands here until it is approved, run and certified.</source>
        <translation>Mae rhediad prawf yn dangos beth sydd i’w waredu mewn maes gwasanaeth. Ohono y rhoddir hysbysiad, a bydd yn aros yma hyd nes y’i cymeradwyir, ei redeg a’i ardystio.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, moment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>person, office, moment</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Notice of</source>
        <translation>Hysbysiad o</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Yno o hyd</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>I’w gwaredu erbyn</translation>
    </message>
    <message>
        <source>Runs from</source>
        <translation>Yn rhedeg o</translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation>Hysbysiad gan</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>Kept for %1 days</source>
        <translation>Cedwir am %1 diwrnod</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Cwblhawyd</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Cymeradwyo…</translation>
    </message>
    <message>
        <source>Approve: %1</source>
        <translation>Cymeradwyo: %1</translation>
    </message>
    <message>
        <source>Dispose of them…</source>
        <translation>Eu gwaredu…</translation>
    </message>
    <message>
        <source>A disposal is running.</source>
        <translation>Mae gwarediad ar waith.</translation>
    </message>
    <message>
        <source>It runs from %1 on, by a nominated deleter of the area who has not approved it (§7).</source>
        <translation>Gellir ei redeg o %1 ymlaen, gan berson a enwebwyd i ddileu yn y maes nad yw wedi’i gymeradwyo (§7).</translation>
    </message>
    <message>
        <source>Save certificate as PDF…</source>
        <translation>Cadw’r dystysgrif fel PDF…</translation>
    </message>
    <message>
        <source>Save signed certificate…</source>
        <translation>Cadw’r dystysgrif a lofnodwyd…</translation>
    </message>
    <message>
        <source>Save notice as PDF…</source>
        <translation>Cadw’r hysbysiad fel PDF…</translation>
    </message>
    <message>
        <source>This is the notice to your area, of %1 still there. Put on hold what you need before %2 (§7).</source>
        <translation>Dyma’r hysbysiad i’ch maes chi, o %1 sydd yno o hyd. Rhowch ar ddal yr hyn sydd ei angen arnoch cyn %2 (§7).</translation>
    </message>
    <message>
        <source>I know of it</source>
        <translation>Gwn amdano</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::DisposalModel</name>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordiadau</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation>Hysbysiad gan</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::DisposalsView</name>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Rhediad prawf…</translation>
    </message>
    <message>
        <source>What is due in this service area, what would go and what stays; changes nothing</source>
        <translation>Beth sydd i’w waredu yn y maes gwasanaeth hwn, beth fyddai’n mynd a beth sy’n aros; nid yw’n newid dim</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Disposals, newest first</source>
        <translation>Gwarediadau, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>No notice of a disposal was given.</source>
        <translation>Ni roddwyd hysbysiad o warediad.</translation>
    </message>
    <message>
        <source>What is due is destroyed in four steps: a rehearsal, two weeks&apos; notice, the IG Unit&apos;s approval, and the run by a nominated deleter (§7).</source>
        <translation>Dinistrir yr hyn sydd i’w waredu mewn pedwar cam: rhediad prawf, pythefnos o hysbysiad, cymeradwyaeth yr Uned Llywodraethu Gwybodaeth, a’r rhediad ei hun gan berson a enwebwyd i ddileu (§7).</translation>
    </message>
    <message>
        <source>Notice %1 is given of %2. The IG Unit has to approve it.</source>
        <translation>Rhoddwyd hysbysiad %1 o %2. Rhaid i’r Uned Llywodraethu Gwybodaeth ei gymeradwyo.</translation>
    </message>
    <message>
        <source>%1 is approved. It can run from %2 on.</source>
        <translation>Cymeradwywyd %1. Gellir ei redeg o %2 ymlaen.</translation>
    </message>
    <message>
        <source>Dispose of %1</source>
        <translation>Gwaredu %1</translation>
    </message>
    <message>
        <source>Destroy them</source>
        <translation>Eu dinistrio</translation>
    </message>
    <message>
        <source>Save the certificate of %1</source>
        <translation>Cadw tystysgrif %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is saved in %2.</source>
        <comment>disposal, file</comment>
        <translation>Cadwyd tystysgrif %1 yn %2.</translation>
    </message>
    <message>
        <source>The keys of %1 of %2 are destroyed in this store, then their sound, notes and clips: this cannot be undone. Backups made before can still be read until they are overwritten; they are kept for %3 days. What is on hold stays.</source>
        <translation>Dinistrir allweddi %1 o %2 yn y storfa hon, yna eu sain, eu nodiadau a’u clipiau: ni ellir dadwneud hyn. Gellir darllen copïau wrth gefn a wnaed cynt nes iddynt gael eu trosysgrifo; fe’u cedwir am %3 diwrnod. Mae’r hyn sydd ar ddal yn aros.</translation>
    </message>
    <message>
        <source>Save the notice of %1</source>
        <translation>Cadw hysbysiad %1</translation>
    </message>
    <message>
        <source>%1 notice.pdf</source>
        <comment>a file name; number</comment>
        <translation>Hysbysiad %1.pdf</translation>
    </message>
    <message>
        <source>The notice of %1 is saved in %2.</source>
        <comment>disposal, file</comment>
        <translation>Mae hysbysiad %1 wedi’i gadw yn %2.</translation>
    </message>
    <message>
        <source>Quarantine: area not known</source>
        <translation>Cwarantîn: maes anhysbys</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::EarlyInspector</name>
    <message>
        <source>Selected request to delete early</source>
        <translation>Cais a ddewiswyd i ddileu&apos;n gynnar</translation>
    </message>
    <message>
        <source>Choose a request to see which recording it is for, why, and what may be done about it.</source>
        <translation>Dewiswch gais i weld ar gyfer pa recordiad y mae, pam, a beth y gellir ei wneud yn ei gylch.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recordiad</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, moment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Gwrthodwyd gan</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>person, office, moment</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Oherwydd</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, and to what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Cymeradwyo…</translation>
    </message>
    <message>
        <source>Approve and delete…</source>
        <translation>Cymeradwyo a dileu…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Gwrthod…</translation>
    </message>
    <message>
        <source>You approved it already. It takes another person still.</source>
        <translation>Rydych wedi ei gymeradwyo eisoes. Mae angen person arall o hyd.</translation>
    </message>
    <message>
        <source>%1, who asked, may not delete in this area any more (%2). Refuse it; somebody who is nominated has to ask anew.</source>
        <translation>Ni chaiff %1, a ofynnodd, ddileu yn y maes hwn mwyach (%2). Gwrthodwch ef; rhaid i rywun a enwebwyd ofyn o&apos;r newydd.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Tynnu’n ôl…</translation>
    </message>
    <message>
        <source>You asked, and it waits still</source>
        <translation>Chi a ofynnodd, ac mae&apos;n dal i aros</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::EarlyModel</name>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Eithriad</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recordiwyd</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gofynnwyd ar</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::EarlyView</name>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Requests to delete early</source>
        <translation>Ceisiadau i ddileu&apos;n gynnar</translation>
    </message>
    <message>
        <source>Nobody has asked to delete a recording early.</source>
        <translation>Nid oes neb wedi gofyn am ddileu recordiad yn gynnar.</translation>
    </message>
    <message>
        <source>A nominated deleter asks on the Recordings desk, by one of the policy&apos;s exceptions; another person approves it here (§7).</source>
        <translation>Mae dilëwr a enwebwyd yn gofyn ar y ddesg Recordiadau, drwy un o eithriadau&apos;r polisi; mae person arall yn ei gymeradwyo yma (§7).</translation>
    </message>
    <message>
        <source>Recording %1 is deleted. Its key is destroyed.</source>
        <translation>Mae recordiad %1 wedi&apos;i ddileu. Dinistriwyd ei allwedd.</translation>
    </message>
    <message>
        <source>%1 is signed. Another person has to approve it still.</source>
        <translation>Mae %1 wedi&apos;i lofnodi. Rhaid i berson arall ei gymeradwyo o hyd.</translation>
    </message>
    <message>
        <source>%1 is refused. The recording is kept.</source>
        <translation>Gwrthodwyd %1. Cedwir y recordiad.</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>Tynnu %1 yn ôl</translation>
    </message>
    <message>
        <source>The recording is kept, and nobody can approve %1 any more. That you asked, and took it back, stays on record. Another request may be made.</source>
        <translation>Cedwir y recordiad, ac ni all neb gymeradwyo %1 mwyach. Erys ar gofnod i chi ofyn a&apos;i dynnu&apos;n ôl. Gellir gwneud cais arall.</translation>
    </message>
    <message>
        <source>Withdraw request</source>
        <translation>Tynnu’r cais yn ôl</translation>
    </message>
    <message>
        <source>%1 is withdrawn. The recording is kept.</source>
        <translation>Tynnwyd %1 yn ôl. Cedwir y recordiad.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::GuidanceDialog</name>
    <message>
        <source>Guidance on %1</source>
        <translation>Arweiniad ar %1</translation>
    </message>
    <message>
        <source>Sign guidance</source>
        <translation>Llofnodi’r arweiniad</translation>
    </message>
    <message>
        <source>%1: %2, for %3. %4</source>
        <comment>number, what it is on, the reference, why</comment>
        <translation>%1: %2, ar gyfer %3. %4</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Arweiniad</translation>
    </message>
    <message>
        <source>Whether and why it is to be kept longer</source>
        <translation>A ddylid ei gadw’n hwy, a pham</translation>
    </message>
    <message>
        <source>It has a last day</source>
        <translation>Mae iddo ddiwrnod olaf</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Daw i ben</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>I’w adolygu eto ar</translation>
    </message>
    <message>
        <source>From your signature on %1 goes on until %2.</source>
        <translation>O’ch llofnod ymlaen bydd %1 yn parhau tan %2.</translation>
    </message>
    <message>
        <source>From your signature on %1 goes on until it is lifted.</source>
        <translation>O’ch llofnod ymlaen bydd %1 yn parhau hyd nes y’i codir.</translation>
    </message>
    <message>
        <source>It comes too late: recordings have been due since %1. That the policy was broken is recorded and stays on record (§7).</source>
        <translation>Daw’n rhy hwyr: mae recordiadau i’w gwaredu ers %1. Cofnodir bod y polisi wedi’i dorri, a bydd hynny’n aros ar gofnod (§7).</translation>
    </message>
    <message>
        <source>Guidance is never changed; another one can follow.</source>
        <translation>Ni newidir arweiniad byth; gall un arall ddilyn.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::HoldDialog</name>
    <message>
        <source>Place a hold</source>
        <translation>Rhoi ar ddal</translation>
    </message>
    <message>
        <source>Place a freeze</source>
        <translation>Rhewi</translation>
    </message>
    <message>
        <source>Sign and place hold</source>
        <translation>Llofnodi a rhoi ar ddal</translation>
    </message>
    <message>
        <source>Sign and freeze</source>
        <translation>Llofnodi a rhewi</translation>
    </message>
    <message>
        <source>Recording %1, the call of %2.</source>
        <translation>Recordiad %1, galwad %2.</translation>
    </message>
    <message>
        <source>Somebody has asked by law to see something: it must not be destroyed until that is answered.</source>
        <translation>Mae rhywun wedi gofyn yn ôl y gyfraith am weld rhywbeth: ni cheir ei ddinistrio hyd nes yr atebir hynny.</translation>
    </message>
    <message>
        <source>Something is kept for a specific purpose, beyond the day on which it is due.</source>
        <translation>Cedwir rhywbeth at ddiben penodol, y tu hwnt i’r diwrnod y mae i’w waredu.</translation>
    </message>
    <message>
        <source>Freedom of information</source>
        <translation>Rhyddid gwybodaeth</translation>
    </message>
    <message>
        <source>Subject access</source>
        <translation>Cais gwrthrych am wybodaeth</translation>
    </message>
    <message>
        <source>Asked for under</source>
        <translation>Gofynnwyd o dan</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>Rhif y cais</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>What exactly it is kept for, in a sentence</source>
        <translation>At beth yn union y’i cedwir, mewn brawddeg</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>Yn atebol amdano</translation>
    </message>
    <message>
        <source>What it is on</source>
        <translation>Yr hyn y mae arno</translation>
    </message>
    <message>
        <source>As its inspector shows it, such as 17</source>
        <translation>Fel y’i dangosir yn ei fanylion, megis 17</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recordiad</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Only calls of certain days</source>
        <translation>Dim ond galwadau rhai diwrnodau</translation>
    </message>
    <message>
        <source>Calls from</source>
        <translation>Galwadau o</translation>
    </message>
    <message>
        <source>Calls up to</source>
        <translation>Galwadau hyd at</translation>
    </message>
    <message>
        <source>It has a last day</source>
        <translation>Mae iddo ddiwrnod olaf</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Daw i ben</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>I’w adolygu eto ar</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Arweiniad</translation>
    </message>
    <message>
        <source>Of the IG Unit, where it goes on longer than the policy allows</source>
        <translation>Gan yr Uned Llywodraethu Gwybodaeth, lle mae’n parhau’n hwy nag y mae’r polisi’n ei ganiatáu</translation>
    </message>
    <message>
        <source>Every service area</source>
        <translation>Pob maes gwasanaeth</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Rhif ffôn</translation>
    </message>
    <message>
        <source>Reference of the case</source>
        <translation>Cyfeirnod yr achos</translation>
    </message>
    <message>
        <source>Name of the member of staff</source>
        <translation>Enw’r aelod o staff</translation>
    </message>
    <message>
        <source>There is no such recording, or none that is for you to see.</source>
        <translation>Nid oes recordiad o’r fath, neu nid oes un y mae gennych hawl i’w weld.</translation>
    </message>
    <message>
        <source>Without it you can hold this until %1; with it, longer.</source>
        <translation>Hebddo gallwch ddal hwn tan %1; gydag ef, yn hwy.</translation>
    </message>
    <message>
        <source>“Number of the request”: under which number it is dealt with.</source>
        <translation>“Rhif y cais”: o dan ba rif yr ymdrinnir ag ef.</translation>
    </message>
    <message>
        <source>“Reference”: the case for which it is kept.</source>
        <translation>“Cyfeirnod”: yr achos y’i cedwir ar ei gyfer.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::HoldInspector</name>
    <message>
        <source>Selected hold</source>
        <translation>Y dal a ddewiswyd</translation>
    </message>
    <message>
        <source>Choose a hold to see what it is on, why, and what may be done about it.</source>
        <translation>Dewiswch ddal i weld yr hyn y mae arno, pam, a beth y ceir ei wneud yn ei gylch.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Cyntaf i’w waredu</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Cais</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>Yn atebol amdano</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Adolygu ar</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>Rhoddwyd gan</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>person, office, moment</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Lifted by</source>
        <translation>Codwyd gan</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Oherwydd</translation>
    </message>
    <message>
        <source>Guidance of the IG Unit</source>
        <translation>Arweiniad yr Uned Llywodraethu Gwybodaeth</translation>
    </message>
    <message>
        <source>None, and none is needed: it ends before what it is on is due.</source>
        <translation>Dim, ac nid oes angen dim: daw i ben cyn y diwrnod y mae’r hyn y mae arno i’w waredu.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Dim eto.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tan %1</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>hyd nes y’i codir</translation>
    </message>
    <message>
        <source>%1 · %2 · %3, to be looked at again on %4</source>
        <comment>person, moment, until when, date</comment>
        <translation>%1 · %2 · %3, i’w adolygu eto ar %4</translation>
    </message>
    <message>
        <source>Late: recordings had been due since %1 (§7).</source>
        <translation>Hwyr: roedd recordiadau i’w gwaredu ers %1 (§7).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, and to what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Give guidance…</source>
        <translation>Rhoi arweiniad…</translation>
    </message>
    <message>
        <source>Lift the freeze…</source>
        <translation>Codi’r rhewi…</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Codi’r dal…</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Dim.</translation>
    </message>
    <message>
        <source>Save letter as PDF…</source>
        <translation>Cadw’r llythyr fel PDF…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::HoldModel</name>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordiadau</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Adolygu ar</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Arweiniad</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Open end</source>
        <translation>Penagored</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::HoldsView</name>
    <message>
        <source>Find in this list</source>
        <translation>Canfod yn y rhestr hon</translation>
    </message>
    <message>
        <source>Lifted ones, too</source>
        <translation>Rhai a godwyd hefyd</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Place a hold</source>
        <translation>Rhoi ar ddal</translation>
    </message>
    <message>
        <source>Place a freeze</source>
        <translation>Rhewi</translation>
    </message>
    <message>
        <source>Holds and freezes, the next review first</source>
        <translation>Dal a rhewi, yr adolygiad nesaf yn gyntaf</translation>
    </message>
    <message>
        <source>Place a hold…</source>
        <translation>Rhoi ar ddal…</translation>
    </message>
    <message>
        <source>Place a freeze…</source>
        <translation>Rhewi…</translation>
    </message>
    <message>
        <source>Nothing is on hold.</source>
        <translation>Nid oes dim ar ddal.</translation>
    </message>
    <message>
        <source>What is kept for a specific purpose beyond its time stands here, and what somebody has asked by law to see (§7, §2).</source>
        <translation>Yma y mae’r hyn a gedwir at ddiben penodol y tu hwnt i’w amser, a’r hyn y mae rhywun wedi gofyn yn ôl y gyfraith am ei weld (§7, §2).</translation>
    </message>
    <message>
        <source>No hold in this list has these words.</source>
        <translation>Nid oes dal yn y rhestr hon â’r geiriau hyn.</translation>
    </message>
    <message>
        <source>%1 is placed: nothing that it is on can be destroyed.</source>
        <translation>Mae %1 ar waith: ni ellir dinistrio dim y mae arno.</translation>
    </message>
    <message>
        <source>%1 is placed: nothing that it is on can be deleted or disposed of.</source>
        <translation>Mae %1 ar waith: ni ellir dileu na gwaredu dim y mae arno.</translation>
    </message>
    <message>
        <source>Guidance on %1 is recorded.</source>
        <translation>Cofnodwyd arweiniad ar %1.</translation>
    </message>
    <message>
        <source>%1 is lifted.</source>
        <translation>Codwyd %1.</translation>
    </message>
    <message>
        <source>Save the letter of %1</source>
        <translation>Cadw llythyr %1</translation>
    </message>
    <message>
        <source>The letter of %1 is saved in %2.</source>
        <comment>hold, file</comment>
        <translation>Mae llythyr %1 wedi’i gadw yn %2.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::HolidaysDialog</name>
    <message>
        <source>Public holidays</source>
        <translation>Gwyliau cyhoeddus</translation>
    </message>
    <message>
        <source>Sign and set</source>
        <translation>Llofnodi a gosod</translation>
    </message>
    <message>
        <source>What falls due on one of these days, or at a weekend, is due on the next working day. England and Wales, by the Banking and Financial Dealings Act 1971 and the proclamations of each year.</source>
        <translation>Mae&apos;r hyn sy&apos;n ddyledus ar un o&apos;r dyddiau hyn, neu ar benwythnos, yn ddyledus ar y diwrnod gwaith nesaf. Cymru a Lloegr, yn ôl Deddf Bancio a Thrafodion Ariannol 1971 a chyhoeddiadau pob blwyddyn.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dyddiau</translation>
    </message>
    <message>
        <source>Is a holiday</source>
        <translation>Yn ŵyl</translation>
    </message>
    <message>
        <source>Is none</source>
        <translation>Nid yw&apos;n ŵyl</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Ei dynnu allan</translation>
    </message>
    <message>
        <source>Proclaimed</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Day that was proclaimed</source>
        <translation>Diwrnod a gyhoeddwyd</translation>
    </message>
    <message>
        <source>It is set for everybody who uses this store, and on record. Answers that are open are due by these days at once.</source>
        <translation>Fe&apos;i gosodir i bawb sy&apos;n defnyddio&apos;r storfa hon, ac mae ar gofnod. Mae atebion sy&apos;n agored yn ddyledus yn ôl y dyddiau hyn ar unwaith.</translation>
    </message>
    <message>
        <source>No holiday in this year</source>
        <translation>Dim gŵyl yn y flwyddyn hon</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, public holiday</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a working day that is no public holiday yet, or one by the rule that is none in this year.</source>
        <translation>Dewiswch ddiwrnod gwaith nad yw&apos;n ŵyl gyhoeddus eto, neu un yn ôl y rheol nad yw&apos;n ŵyl yn y flwyddyn hon.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::LiftDialog</name>
    <message>
        <source>Lift %1</source>
        <translation>Codi %1</translation>
    </message>
    <message>
        <source>Sign and lift freeze</source>
        <translation>Llofnodi a chodi’r rhewi</translation>
    </message>
    <message>
        <source>Sign and lift hold</source>
        <translation>Llofnodi a chodi’r dal</translation>
    </message>
    <message>
        <source>%1: %2, for %3. %4</source>
        <comment>number, what it is on, the reference, why</comment>
        <translation>%1: %2, ar gyfer %3. %4</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>How the request was answered</source>
        <translation>Sut yr atebwyd y cais</translation>
    </message>
    <message>
        <source>Why it is no longer needed</source>
        <translation>Pam nad oes ei angen mwyach</translation>
    </message>
    <message>
        <source>From your signature on %1 keeps nothing any more; other holds on the same recordings go on.</source>
        <translation>O’ch llofnod ymlaen ni fydd %1 yn cadw dim mwyach; bydd dal arall ar yr un recordiadau yn parhau.</translation>
    </message>
    <message>
        <source>Of the %1 that it is on some are due: the next disposal can destroy them.</source>
        <translation>O’r %1 y mae arnynt, mae rhai i’w gwaredu: gall y gwarediad nesaf eu dinistrio.</translation>
    </message>
    <message>
        <source>It cannot be taken back, only placed anew under another number.</source>
        <translation>Ni ellir ei gymryd yn ôl, dim ond ei roi o’r newydd o dan rif arall.</translation>
    </message>
    <message>
        <source>The recording that it is on is due: the next disposal can destroy it.</source>
        <translation>Mae&apos;r recordiad y mae arno i fod i gael ei waredu: gall y gwarediad nesaf ei ddinistrio.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::OpenAccessDialog</name>
    <message>
        <source>Open a subject access request</source>
        <translation>Agor cais am fynediad at ddata gan y testun</translation>
    </message>
    <message>
        <source>Sign and open</source>
        <translation>Llofnodi ac agor</translation>
    </message>
    <message>
        <source>Somebody asks for the calls that are about them (UK GDPR Art. 15).</source>
        <translation>Mae rhywun yn gofyn am y galwadau sy&apos;n ymwneud â nhw (GDPR y DU Erthygl 15).</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Derbyniwyd ar</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Pwy sy&apos;n gofyn</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>Rhifau ffôn</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Un y llinell</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Enwau</translation>
    </message>
    <message>
        <source>As notes may have them, one a line</source>
        <translation>Fel y gallent fod mewn nodiadau, un y llinell</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Cyfeirnodau</translation>
    </message>
    <message>
        <source>Of their cases, one a line</source>
        <translation>O&apos;u hachosion, un y llinell</translation>
    </message>
    <message>
        <source>Every service area</source>
        <translation>Pob maes gwasanaeth</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>From your signature on nobody can delete or dispose of a call with one of these numbers until the request is closed (§2). What was asked for cannot be changed.</source>
        <translation>O&apos;ch llofnod ymlaen ni all neb ddileu na gwaredu galwad ag un o&apos;r rhifau hyn nes i&apos;r cais gael ei gau (§2). Ni ellir newid yr hyn y gofynnwyd amdano.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::RefuseEarlyDialog</name>
    <message>
        <source>Refuse %1</source>
        <translation>Gwrthod %1</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Llofnodi a gwrthod</translation>
    </message>
    <message>
        <source>Why it is not deleted</source>
        <translation>Pam na chaiff ei ddileu</translation>
    </message>
    <message>
        <source>The recording is kept as if nobody had asked, and your reason stays on record.</source>
        <translation>Cedwir y recordiad fel pe na bai neb wedi gofyn, ac erys eich rheswm ar gofnod.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::RehearsalDialog</name>
    <message>
        <source>Rehearsal for %1</source>
        <translation>Rhediad prawf ar gyfer %1</translation>
    </message>
    <message>
        <source>What is due, what would go with it, and what stays. Nothing is changed by looking.</source>
        <translation>Beth sydd i’w waredu, beth fyddai’n mynd gydag ef, a beth sy’n aros. Nid yw edrych yn newid dim.</translation>
    </message>
    <message>
        <source>Recordings that are due, the oldest first</source>
        <translation>Recordiadau i’w gwaredu, yr hynaf yn gyntaf</translation>
    </message>
    <message>
        <source>Nothing in this service area is due for disposal.</source>
        <translation>Nid oes dim yn y maes gwasanaeth hwn i’w waredu.</translation>
    </message>
    <message>
        <source>Sign and give notice</source>
        <translation>Llofnodi a rhoi hysbysiad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Give notice of a disposal</source>
        <translation>Rhoi hysbysiad o warediad</translation>
    </message>
    <message>
        <source>Of %1 due on %2 or before, %3 would go and %4 would stay. Nothing is changed by looking.</source>
        <translation>O’r %1 i’w gwaredu ar neu cyn %2, byddai %3 yn mynd a byddai %4 yn aros. Nid yw edrych yn newid dim.</translation>
    </message>
    <message>
        <source>There are more than one disposal takes; the rest comes with the next one.</source>
        <translation>Mae mwy nag y mae un gwarediad yn ei gymryd; daw’r gweddill gyda’r nesaf.</translation>
    </message>
    <message>
        <source>There is nothing to give notice of.</source>
        <translation>Nid oes dim i roi hysbysiad ohono.</translation>
    </message>
    <message>
        <source>Notice of %1 is given in your name. Nothing goes before %2, and not without the IG Unit&apos;s approval; a hold placed meanwhile wins (§7).</source>
        <translation>Rhoddir hysbysiad o %1 yn eich enw chi. Ni fydd dim yn mynd cyn %2, ac nid heb gymeradwyaeth yr Uned Llywodraethu Gwybodaeth; bydd dal a roddir yn y cyfamser yn drech (§7).</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::RehearsalModel</name>
    <message>
        <source>Would go</source>
        <translation>I fynd</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recordiad</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recordiwyd</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>I’w waredu ar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>What goes with it, or why it stays</source>
        <translation>Beth sy’n mynd gydag ef, neu pam y mae’n aros</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::RetentionDesk</name>
    <message>
        <source>Holds</source>
        <translation>Ar ddal</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>section, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Gwarediadau</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>Subject access</source>
        <translation>Mynediad gan y testun</translation>
    </message>
    <message>
        <source>Early deletions</source>
        <translation>Dileu cynnar</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::UpcomingModel</name>
    <message>
        <source>Due now</source>
        <translation>I’w waredu nawr</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Yn hwyr</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Yr wythnos hon</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Yr wythnos nesaf</translation>
    </message>
    <message>
        <source>In %1 weeks</source>
        <translation>Ymhen %1 wythnos</translation>
    </message>
    <message>
        <source>Until today</source>
        <translation>Hyd heddiw</translation>
    </message>
    <message>
        <source>Week to %1</source>
        <translation>Wythnos hyd %1</translation>
    </message>
    <message>
        <source>May be deleted</source>
        <translation>Gellir ei ddileu</translation>
    </message>
    <message>
        <source>Due for disposal</source>
        <translation>I’w waredu</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <translation>I edrych arno eto</translation>
    </message>
    <message>
        <source>Last day of a hold</source>
        <translation>Diwrnod olaf dal</translation>
    </message>
    <message>
        <source>Guidance is missing</source>
        <translation>Mae arweiniad ar goll</translation>
    </message>
    <message>
        <source>To be destroyed</source>
        <translation>I’w ddinistrio</translation>
    </message>
    <message>
        <source>May run</source>
        <translation>Caiff redeg</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>Download to be deleted</source>
        <translation>Lawrlwythiad i’w ddileu</translation>
    </message>
    <message>
        <source>More than %1</source>
        <translation>Mwy na %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a disposal, recordings</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Recordiad %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>column: the recordings, hold, release … concerned</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>From then on a nominated deleter may delete them (§7). Nobody has to.</source>
        <translation>O hynny ymlaen caiff dilëwr enwebedig eu dileu (§7). Nid oes rhaid i neb wneud hynny.</translation>
    </message>
    <message>
        <source>Their time is over (§7). A rehearsal says what would go and what is on hold.</source>
        <translation>Mae eu hamser ar ben (§7). Mae rhagbrawf yn dweud beth fyddai’n mynd a beth sydd dan ddal.</translation>
    </message>
    <message>
        <source>Their time is over in these days (§7). What is on hold stays.</source>
        <translation>Daw eu hamser i ben yn y dyddiau hyn (§7). Mae’r hyn sydd dan ddal yn aros.</translation>
    </message>
    <message>
        <source>The day has come on which somebody is to say whether it is still needed (§7).</source>
        <translation>Mae’r diwrnod wedi dod i rywun ddweud a oes ei angen o hyd (§7).</translation>
    </message>
    <message>
        <source>On this day somebody is to say whether it is still needed (§7).</source>
        <translation>Ar y diwrnod hwn mae rhywun i ddweud a oes ei angen o hyd (§7).</translation>
    </message>
    <message>
        <source>What it kept is kept no longer than any other recording from then on (§7).</source>
        <translation>O hynny ymlaen ni chedwir yr hyn a gadwodd yn hwy nag unrhyw recordiad arall (§7).</translation>
    </message>
    <message>
        <source>Recordings under it are due and the IG Unit has given no guidance: the policy is being broken (§7).</source>
        <translation>Mae recordiadau oddi tano i’w gwaredu ac nid yw’r Uned Llywodraethu Gwybodaeth wedi rhoi arweiniad: mae’r polisi’n cael ei dorri (§7).</translation>
    </message>
    <message>
        <source>The first recording under it is due on this day: the IG Unit&apos;s guidance must be given before (§7).</source>
        <translation>Mae’r recordiad cyntaf oddi tano i’w waredu ar y diwrnod hwn: rhaid rhoi arweiniad yr Uned Llywodraethu Gwybodaeth cyn hynny (§7).</translation>
    </message>
    <message>
        <source>What was released should be destroyed, and nobody has said that it is (§6).</source>
        <translation>Dylai’r hyn a ryddhawyd fod wedi’i ddinistrio, ac nid oes neb wedi dweud ei fod (§6).</translation>
    </message>
    <message>
        <source>On this day the release ends. What was released is then to be destroyed, and somebody has to say that it is (§6).</source>
        <translation>Ar y diwrnod hwn daw’r rhyddhad i ben. Rhaid dinistrio’r hyn a ryddhawyd wedyn, a rhaid i rywun ddweud ei fod wedi’i ddinistrio (§6).</translation>
    </message>
    <message>
        <source>The two weeks&apos; notice is over on this day: a nominated deleter may run it (§7).</source>
        <translation>Daw’r pythefnos o rybudd i ben ar y diwrnod hwn: caiff dilëwr enwebedig ei redeg (§7).</translation>
    </message>
    <message>
        <source>The two weeks&apos; notice is over on this day, and the IG Unit has not approved the disposal yet (§7).</source>
        <translation>Daw’r pythefnos o rybudd i ben ar y diwrnod hwn, ac nid yw’r Uned Llywodraethu Gwybodaeth wedi cymeradwyo’r gwaredu eto (§7).</translation>
    </message>
    <message>
        <source>Delete the file that you saved, and confirm that it is deleted (§6).</source>
        <translation>Dilëwch y ffeil a gadwyd gennych, a chadarnhewch ei bod wedi’i dileu (§6).</translation>
    </message>
    <message>
        <source>%1 saved a file that is to be deleted, and has to confirm that it is (§6).</source>
        <translation>Cadwodd %1 ffeil sydd i’w dileu, a rhaid cadarnhau ei bod wedi’i dileu (§6).</translation>
    </message>
    <message>
        <source>Answer to be given</source>
        <translation>Ateb i&apos;w roi</translation>
    </message>
    <message>
        <source>%1 asked for the calls about them, and should have been answered by this day (UK GDPR Art. 12). Answer without delay, and say why it is late.</source>
        <translation>Gofynnodd %1 am y galwadau amdanynt, a dylent fod wedi cael ateb erbyn y diwrnod hwn (UK GDPR Erthygl 12). Atebwch heb oedi, a dywedwch pam mae&apos;n hwyr.</translation>
    </message>
    <message>
        <source>%1 has a question to answer; until then this day moves on by a day each day (UK GDPR Art. 12A).</source>
        <translation>Mae gan %1 gwestiwn i&apos;w ateb; tan hynny mae&apos;r diwrnod hwn yn symud ymlaen un diwrnod bob dydd (UK GDPR Erthygl 12A).</translation>
    </message>
    <message>
        <source>%1 asked for the calls about them and is to be answered by this day at the latest (UK GDPR Art. 12).</source>
        <translation>Gofynnodd %1 am y galwadau amdanynt a rhaid ateb erbyn y diwrnod hwn fan bellaf (UK GDPR Erthygl 12).</translation>
    </message>
</context>
<context>
    <name>earshot::ui::retention::UpcomingView</name>
    <message>
        <source>How far ahead</source>
        <translation>Pa mor bell ymlaen</translation>
    </message>
    <message>
        <source>The next 12 weeks</source>
        <translation>Y 12 wythnos nesaf</translation>
    </message>
    <message>
        <source>The next 6 months</source>
        <translation>Y 6 mis nesaf</translation>
    </message>
    <message>
        <source>The next year</source>
        <translation>Y flwyddyn nesaf</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>What is coming, overdue first, then by day</source>
        <translation>Beth sydd ar y gweill, yr hyn sy’n hwyr yn gyntaf, wedyn fesul diwrnod</translation>
    </message>
    <message>
        <source>Week to %1</source>
        <translation>Wythnos hyd %1</translation>
    </message>
    <message>
        <source>Nothing is coming until %1.</source>
        <translation>Does dim ar y gweill tan %1.</translation>
    </message>
    <message>
        <source>Show what is due</source>
        <translation>Dangos yr hyn sydd i’w waredu</translation>
    </message>
    <message>
        <source>Show these recordings</source>
        <translation>Dangos y recordiadau hyn</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Dangos %1</translation>
    </message>
    <message>
        <source>Show my downloads</source>
        <translation>Dangos fy lawrlwythiadau</translation>
    </message>
    <message>
        <source>Recordings whose time is over, holds to be looked at again, releases that end, notices, downloads and answers to be given stand here (§6, §7).</source>
        <translation>Yma y mae recordiadau y mae eu hamser ar ben, ataliadau i edrych arnynt eto, rhyddhadau sy&apos;n dod i ben, hysbysiadau, lawrlwythiadau ac atebion i&apos;w rhoi (§6, §7).</translation>
    </message>
</context>
<context>
    <name>earshot::ui::signin::ForgottenDialog</name>
    <message>
        <source>Forgotten password</source>
        <translation>Wedi anghofio’r cyfrinair</translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation>Allweddi newydd i %1</translation>
    </message>
    <message>
        <source>Nobody can read your password or set it back. You make new keys under a new one here, and two colleagues vouch that they are yours. Your areas, offices and notes stay. Until then the old password goes on working.</source>
        <translation>Ni all neb ddarllen eich cyfrinair na’i ailosod. Rydych yn gwneud allweddi newydd o dan un newydd yma, ac mae dau gydweithiwr yn tystio mai eich rhai chi ydynt. Mae eich meysydd, eich swyddi a’ch nodiadau’n aros. Tan hynny mae’r hen gyfrinair yn dal i weithio.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Cyfrinair newydd</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Cyfrinair newydd eto</translation>
    </message>
    <message>
        <source>New keys of this name wait already. To see their fingerprint again, type their password once. New ones take their place, and both colleagues have to compare again.</source>
        <translation>Mae allweddi newydd o’r enw hwn yn aros eisoes. I weld eu hôl bys eto, teipiwch eu cyfrinair unwaith. Mae rhai newydd yn cymryd eu lle, a rhaid i’r ddau gydweithiwr gymharu eto.</translation>
    </message>
    <message>
        <source>Show the fingerprint again</source>
        <translation>Dangos yr ôl bys eto</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>Gwneud allweddi newydd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>The fingerprint of your new keys</source>
        <translation>Ôl bys eich allweddi newydd</translation>
    </message>
    <message>
        <source>Write it down. Whoever asks for it wants to know that these are your keys and nobody else&apos;s: read it to them in person, or on the telephone if they know your voice, and do not send it.</source>
        <translation>Ysgrifennwch ef. Mae pwy bynnag sy’n gofyn amdano am wybod mai eich allweddi chi yw’r rhain a neb arall: darllenwch ef iddynt wyneb yn wyneb, neu dros y ffôn os ydynt yn adnabod eich llais, a pheidiwch â’i anfon.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of a step, what is done</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>A first colleague compares it in their own Earshot and signs: %1. They find you at the top of their window, or under Forgotten passwords in the menu.</source>
        <translation>Mae cydweithiwr cyntaf yn ei gymharu yn ei Earshot ei hun ac yn llofnodi: %1. Mae’n dod o hyd i chi ar frig ei ffenestr, neu o dan Cyfrineiriau a anghofiwyd yn y ddewislen.</translation>
    </message>
    <message numerus="yes">
        <source>A second colleague does the same within %n days: %1.</source>
        <translation>
            <numerusform>Mae ail gydweithiwr yn gwneud yr un peth o fewn %n diwrnod: %1.</numerusform>
            <numerusform>Mae ail gydweithiwr yn gwneud yr un peth o fewn %n diwrnod: %1.</numerusform>
            <numerusform>Mae ail gydweithiwr yn gwneud yr un peth o fewn %n ddiwrnod: %1.</numerusform>
            <numerusform>Mae ail gydweithiwr yn gwneud yr un peth o fewn %n diwrnod: %1.</numerusform>
            <numerusform>Mae ail gydweithiwr yn gwneud yr un peth o fewn %n diwrnod: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then you sign in with the new password.</source>
        <translation>Yna rydych yn mewngofnodi â’r cyfrinair newydd.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Rwyf wedi’i ysgrifennu</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Mae’r ddau gyfrinair newydd yn wahanol.</translation>
    </message>
    <message>
        <source>That is not the password of the keys that wait.</source>
        <translation>Nid hwnnw yw cyfrinair yr allweddi sy’n aros.</translation>
    </message>
    <message>
        <source>Keys of %1, made on %2. They open nothing yet.</source>
        <translation>Allweddi %1, a wnaed ar %2. Nid ydynt yn agor dim eto.</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Ôl bys: %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::signin::PasswordDialog</name>
    <message>
        <source>Password now</source>
        <translation>Cyfrinair presennol</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Cyfrinair newydd</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Cyfrinair newydd eto</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Newid cyfrinair</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Mae’r ddau gyfrinair newydd yn wahanol.</translation>
    </message>
    <message>
        <source>That is not your password now.</source>
        <translation>Nid dyna eich cyfrinair presennol.</translation>
    </message>
    <message>
        <source>Your password locks your keys. Nobody can read it or set it back for you: if it is lost, two colleagues have to vouch for new keys of yours.</source>
        <translation>Mae eich cyfrinair yn cloi eich allweddi. Ni all neb ei ddarllen na’i ailosod i chi: os caiff ei golli, rhaid i ddau gydweithiwr dystio i allweddi newydd i chi.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::signin::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Eich &amp;enw</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Cyfrinair</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Mae Caps Lock ymlaen, mae’n debyg.</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>Agor storfa arall…</translation>
    </message>
    <message>
        <source>Review and governance of recorded calls</source>
        <translation>Adolygu a llywodraethu galwadau a recordiwyd</translation>
    </message>
    <message>
        <source>Choose the store that you work with: a folder whose name ends in “.earshot”.</source>
        <translation>Dewiswch y storfa yr ydych yn gweithio â hi: ffolder y mae ei enw’n gorffen â “.earshot”.</translation>
    </message>
    <message>
        <source>Open a store…</source>
        <translation>Agor storfa…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Yn mewngofnodi…</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Agor storfa</translation>
    </message>
    <message>
        <source>The name or the password is not right. Passwords tell capitals from small letters.</source>
        <translation>Nid yw’r enw neu’r cyfrinair yn gywir. Mae priflythrennau a llythrennau bach yn wahanol mewn cyfrinair.</translation>
    </message>
    <message>
        <source>There is no Earshot store in this folder. If it is on another computer, check the connection.</source>
        <translation>Nid oes storfa Earshot yn y ffolder hwn. Os yw ar gyfrifiadur arall, gwiriwch y cysylltiad.</translation>
    </message>
    <message>
        <source>This store does not verify: a file in it was damaged or changed. Nothing was opened. Tell Information Governance and IT before anybody works with it.</source>
        <translation>Nid yw’r storfa hon yn dilysu: difrodwyd neu newidiwyd ffeil ynddi. Nid agorwyd dim. Dywedwch wrth Lywodraethu Gwybodaeth a TG cyn i neb weithio â hi.</translation>
    </message>
    <message>
        <source>This store was made with a newer version of Earshot. Nothing was changed. Ask IT for that version.</source>
        <translation>Gwnaed y storfa hon â fersiwn mwy newydd o Earshot. Ni newidiwyd dim. Gofynnwch i TG am y fersiwn hwnnw.</translation>
    </message>
    <message>
        <source>Somebody else has this store open, and it opens for one person at a time from here. Try again when they are done.</source>
        <translation>Mae’r storfa hon ar agor gan rywun arall, a dim ond i un person ar y tro y mae’n agor oddi yma. Rhowch gynnig arall arni pan fyddant wedi gorffen.</translation>
    </message>
    <message>
        <source>This store was made by a trial version of Earshot, whose entries prove too little. Make a new one (earshot-cli init) and import its recordings there.</source>
        <translation>Gwnaed y storfa hon gan fersiwn prawf o Earshot, nad yw ei chofnodion yn profi digon. Gwnewch un newydd (earshot-cli init) a mewnforio ei recordiadau yno.</translation>
    </message>
    <message>
        <source>Check a package…</source>
        <translation>Gwirio pecyn…</translation>
    </message>
    <message>
        <source>Forgotten password…</source>
        <translation>Wedi anghofio’r cyfrinair…</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>Dewiswch eich enw yn gyntaf.</translation>
    </message>
    <message>
        <source>Your new keys wait for two colleagues. When both have signed, sign in with the new password.</source>
        <translation>Mae eich allweddi newydd yn aros am ddau gydweithiwr. Pan fydd y ddau wedi llofnodi, mewngofnodwch â’r cyfrinair newydd.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::signin::StrengthLine</name>
    <message>
        <source>it is made of your own name or the authority&apos;s</source>
        <translation>mae wedi’i wneud o’ch enw eich hun neu enw’r awdurdod</translation>
    </message>
    <message>
        <source>it is made of words that everybody tries first</source>
        <translation>mae wedi’i wneud o eiriau y mae pawb yn rhoi cynnig arnynt yn gyntaf</translation>
    </message>
    <message>
        <source>it repeats itself</source>
        <translation>mae’n ei ailadrodd ei hun</translation>
    </message>
    <message>
        <source>it follows the alphabet, the numbers or the keyboard</source>
        <translation>mae’n dilyn yr wyddor, y rhifau neu’r bysellfwrdd</translation>
    </message>
    <message>
        <source>it is mostly a date</source>
        <translation>dyddiad ydyw yn bennaf</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>mae’n rhy fyr</translation>
    </message>
    <message>
        <source>Very hard to guess.</source>
        <translation>Anodd iawn ei ddyfalu.</translation>
    </message>
    <message>
        <source>Hard to guess: good enough.</source>
        <translation>Anodd ei ddyfalu: digon da.</translation>
    </message>
    <message>
        <source>Too easy to guess: %1. Four or more unrelated words are better.</source>
        <translation>Rhy hawdd ei ddyfalu: %1. Mae pedwar neu ragor o eiriau nad ydynt yn perthyn i’w gilydd yn well.</translation>
    </message>
    <message>
        <source>Four or more unrelated words are easy to remember and hard to guess.</source>
        <translation>Mae pedwar neu ragor o eiriau nad ydynt yn perthyn i’w gilydd yn hawdd eu cofio ac yn anodd eu dyfalu.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::waveform::LaneHeader</name>
    <message>
        <source>Mute %1</source>
        <translation>Tawelu %1</translation>
    </message>
    <message>
        <source>Hear %1 again</source>
        <translation>Clywed %1 eto</translation>
    </message>
    <message>
        <source>Hear only %1</source>
        <translation>Clywed %1 yn unig</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Volume of %1: %2%</source>
        <translation>Lefel sain %1: %2%</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>Lefel sain %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::waveform::WaveformView</name>
    <message>
        <source>No waveform to show</source>
        <translation>Dim tonffurf i’w dangos</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Tonffurf</translation>
    </message>
    <message>
        <source>Left and right move 5 seconds, M writes a note, [ and ] mark a range</source>
        <translation>Mae chwith a de yn symud 5 eiliad, mae M yn ysgrifennu nodyn, mae [ a ] yn marcio darn</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>, note: %1</source>
        <translation>, nodyn: %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::ActionButton</name>
    <message>
        <source>%1: not available. %2</source>
        <translation>%1: ddim ar gael. %2</translation>
    </message>
    <message>
        <source>Ask them</source>
        <translation>Gofyn iddynt</translation>
    </message>
    <message>
        <source>Copies a message that says what is needed and why, with the names of those who can help</source>
        <translation>Yn copïo neges sy’n dweud beth sydd ei angen a pham, gydag enwau’r rhai a all helpu</translation>
    </message>
    <message>
        <source>Ask for help: %1</source>
        <comment>of a button</comment>
        <translation>Gofyn am help: %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::DateRangePopup</name>
    <message>
        <source>Show these days</source>
        <translation>Dangos y dyddiau hyn</translation>
    </message>
    <message>
        <source>Date range</source>
        <translation>Ystod dyddiadau</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Unrhyw bryd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Y 7 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Y mis hwn</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Y 12 mis diwethaf</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Dyddiau eraill</translation>
    </message>
    <message>
        <source>Usual ranges</source>
        <translation>Ystodau arferol</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hyd at</translation>
    </message>
    <message>
        <source>To, and including</source>
        <translation>Hyd at, gan gynnwys</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Calls of any day</source>
        <translation>Galwadau unrhyw ddiwrnod</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::FactList</name>
    <message>
        <source>%1: %2</source>
        <comment>caption and value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::LifeBar</name>
    <message>
        <source>Keeping: %1</source>
        <translation>Cadw: %1</translation>
    </message>
    <message>
        <source>cannot be known yet</source>
        <translation>ni ellir gwybod eto</translation>
    </message>
    <message>
        <source>kept to %1</source>
        <translation>cadwyd tan %1</translation>
    </message>
    <message>
        <source>keep to %1</source>
        <translation>cadw tan %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>yn ddyledus %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::PersonButton</name>
    <message>
        <source>Signed in as %1, %2</source>
        <translation>Wedi mewngofnodi fel %1, %2</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::PurposeBar</name>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Purpose of listening</source>
        <translation>Diben gwrando</translation>
    </message>
    <message>
        <source>Why you listen; the audit record says it (Ctrl+P)</source>
        <translation>Pam yr ydych yn gwrando; bydd y cofnod archwilio’n ei ddweud (Ctrl+P)</translation>
    </message>
    <message>
        <source>Choose a purpose</source>
        <translation>Dewis diben</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>Maes gwasanaeth</translation>
    </message>
    <message>
        <source>Case or complaint, if there is one</source>
        <translation>Achos neu gŵyn, os oes un</translation>
    </message>
    <message>
        <source>Service area: %1</source>
        <translation>Maes gwasanaeth: %1</translation>
    </message>
    <message>
        <source>Listening for</source>
        <translation>Yn gwrando ar gyfer</translation>
    </message>
    <message>
        <source>Before you listen, say what for</source>
        <translation>Cyn gwrando, dywedwch i ba ddiben</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::Rail</name>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Desgiau</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting for you</source>
        <translation>
            <numerusform>%1, %n yn aros amdanoch</numerusform>
            <numerusform>%1, %n yn aros amdanoch</numerusform>
            <numerusform>%1, %n yn aros amdanoch</numerusform>
            <numerusform>%1, %n yn aros amdanoch</numerusform>
            <numerusform>%1, %n yn aros amdanoch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::SearchLine</name>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Chwilio (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Clirio’r chwiliad (Esc)</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Yn llwytho</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::Table</name>
    <message>
        <source>Drag to move a column; right-click to choose columns</source>
        <translation>Llusgwch i symud colofn; de-gliciwch i ddewis colofnau</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Rhesi cryno</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Ailosod colofnau</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::TaskList</name>
    <message>
        <source>a few seconds left</source>
        <translation>ychydig eiliadau ar ôl</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>tua %1 e ar ôl</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>tua %1 mun ar ôl</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>tua %1 awr ar ôl</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Done, with exceptions</source>
        <translation>Wedi gorffen, gydag eithriadau</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Wedi stopio</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Wedi canslo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hyd yma</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Yn cychwyn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Rhoi o’r neilltu</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Canslo %1</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Gwaith yn y cefndir</translation>
    </message>
</context>
<context>
    <name>earshot::ui::widgets::TransportBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>o %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Oedi</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Chwarae</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Bylchwr</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>Nodyn blaenorol</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Yn ôl 5 eiliad</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Ymlaen 5 eiliad</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Nodyn nesaf</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Ailadrodd</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>Neidio tawelwch</translation>
    </message>
    <message>
        <source>Note  M</source>
        <translation>Nodyn  M</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Chwaraewr</translation>
    </message>
    <message>
        <source>Repeat the marked range; [ and ] mark it</source>
        <translation>Ailadrodd y darn a farciwyd; mae [ a ] yn ei farcio</translation>
    </message>
    <message>
        <source>Jump over pauses (Shift+S)</source>
        <translation>Neidio dros seibiau (Shift+S)</translation>
    </message>
    <message>
        <source>Write a note here</source>
        <translation>Ysgrifennu nodyn yma</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Cyflymder %1</translation>
    </message>
    <message>
        <source>Speed; the pitch stays (Shift+. and Shift+,)</source>
        <translation>Cyflymder; mae traw’r llais yn aros (Shift+. a Shift+,)</translation>
    </message>
</context>
<context>
    <name>earshot::ui::window::Actions</name>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Choose a purpose</source>
        <translation>Dewis diben</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Mewnforio…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Newid cyfrinair…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Gadael</translation>
    </message>
    <message>
        <source>User&apos;s guide</source>
        <translation>Canllaw defnyddwyr</translation>
    </message>
    <message>
        <source>About Earshot</source>
        <translation>Ynghylch Earshot</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Rhesi cryno</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Golwg</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Lliwiau’r system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testun mwy</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testun llai</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Maint testun arferol</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Iaith y system</translation>
    </message>
    <message>
        <source>Check a package…</source>
        <translation>Gwirio pecyn…</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>Dirprwyon</translation>
    </message>
    <message>
        <source>Forgotten passwords…</source>
        <translation>Cyfrineiriau a anghofiwyd…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::window::KeyUpkeep</name>
    <message>
        <source>Fewer than two people hold the key of %1. If they leave or forget their password, nobody can listen to these recordings any more. Give a second person access; who can: %2.</source>
        <translation>Mae llai na dau berson yn dal allwedd %1. Os byddant yn gadael neu’n anghofio eu cyfrinair, ni all neb wrando ar y recordiadau hyn mwyach. Rhowch fynediad i ail berson; pwy all wneud hynny: %2.</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cwarantîn</translation>
    </message>
    <message>
        <source>It stopped. Earshot goes on with it the next time somebody who holds the key signs in.</source>
        <translation>Stopiodd. Bydd Earshot yn parhau ag ef y tro nesaf y bydd rhywun sy’n dal yr allwedd yn mewngofnodi.</translation>
    </message>
    <message>
        <source>Stopped; %1 left. Until they are done, whoever left could open them from a newer copy of the store. Earshot goes on at the next sign-in.</source>
        <translation>Wedi stopio; %1 ar ôl. Hyd nes y gwneir hwy, gallai’r sawl a adawodd eu hagor o gopi mwy newydd o’r storfa. Bydd Earshot yn parhau pan fewngofnodir nesaf.</translation>
    </message>
    <message>
        <source>%1 done; %2 are left for somebody else who holds their key.</source>
        <translation>%1 wedi’u gwneud; mae %2 ar ôl i rywun arall sy’n dal eu hallwedd.</translation>
    </message>
    <message>
        <source>Done: whoever left has no key to these recordings any more.</source>
        <translation>Wedi gorffen: nid oes gan y sawl a adawodd allwedd i’r recordiadau hyn mwyach.</translation>
    </message>
    <message>
        <source>Locking recordings with their area&apos;s new key</source>
        <translation>Yn cloi recordiadau ag allwedd newydd eu maes</translation>
    </message>
</context>
<context>
    <name>earshot::ui::window::MainWindow</name>
    <message>
        <source>Your password is changed.</source>
        <translation>Newidiwyd eich cyfrinair.</translation>
    </message>
    <message>
        <source>The language changes when Earshot is started again.</source>
        <translation>Bydd yr iaith yn newid pan gychwynnir Earshot eto.</translation>
    </message>
    <message>
        <source>Lock and stop</source>
        <translation>Cloi a stopio</translation>
    </message>
    <message>
        <source>Locked. Sign in to go on.</source>
        <translation>Wedi’i gloi. Mewngofnodwch i fynd ymlaen.</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody used Earshot for %n minutes.</source>
        <translation>
            <numerusform>Wedi’i gloi: ni ddefnyddiodd neb Earshot am %n munud.</numerusform>
            <numerusform>Wedi’i gloi: ni ddefnyddiodd neb Earshot am %n munud.</numerusform>
            <numerusform>Wedi’i gloi: ni ddefnyddiodd neb Earshot am %n munud.</numerusform>
            <numerusform>Wedi’i gloi: ni ddefnyddiodd neb Earshot am %n munud.</numerusform>
            <numerusform>Wedi’i gloi: ni ddefnyddiodd neb Earshot am %n munud.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked: nobody used Earshot for a while.</source>
        <translation>Wedi’i gloi: ni ddefnyddiodd neb Earshot ers tro.</translation>
    </message>
    <message>
        <source>The import stopped. Import the same folder again: it goes on where it was.</source>
        <translation>Stopiodd y mewnforio. Mewnforiwch yr un ffolder eto: bydd yn parhau o’r lle’r oedd.</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>Mae mewnforio ar waith</translation>
    </message>
    <message>
        <source>The import stops after the file it is at. What came in stays; import the same folder again later and it goes on where it was.</source>
        <translation>Bydd y mewnforio’n stopio ar ôl y ffeil y mae arni. Bydd yr hyn a ddaeth i mewn yn aros; mewnforiwch yr un ffolder eto’n nes ymlaen a bydd yn parhau o’r lle’r oedd.</translation>
    </message>
    <message>
        <source>About Earshot</source>
        <translation>Ynghylch Earshot</translation>
    </message>
    <message>
        <source>Earshot %1

Review and governance of recorded telephone calls. Free software under the GNU General Public License, version 3 or later.

Policy in force: %2</source>
        <translation>Earshot %1

Adolygu a llywodraethu galwadau ffôn a recordiwyd. Meddalwedd rydd o dan Drwydded Gyhoeddus Gyffredinol GNU, fersiwn 3 neu’n ddiweddarach.

Polisi mewn grym: %2</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stopio a gadael</translation>
    </message>
    <message>
        <source>Locked together with the screen.</source>
        <translation>Wedi’i gloi gyda’r sgrin.</translation>
    </message>
</context>
<context>
    <name>earshot::ui::window::PurposeControl</name>
    <message>
        <source>No service area</source>
        <translation>Dim maes gwasanaeth</translation>
    </message>
    <message numerus="yes">
        <source>%n service areas</source>
        <translation>
            <numerusform>%n maes gwasanaeth</numerusform>
            <numerusform>%n maes gwasanaeth</numerusform>
            <numerusform>%n maes gwasanaeth</numerusform>
            <numerusform>%n maes gwasanaeth</numerusform>
            <numerusform>%n maes gwasanaeth</numerusform>
        </translation>
    </message>
    <message>
        <source>Case or complaint, if there is one</source>
        <translation>Achos neu gŵyn, os oes un</translation>
    </message>
    <message>
        <source>%1, if there is one</source>
        <translation>%1, os oes un</translation>
    </message>
</context>
<context>
    <name>earshot::ui::window::WorkPage</name>
    <message>
        <source>Menu</source>
        <translation>Dewislen</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>You have no service area and no office yet, so there is nothing for you here. Ask your area manager or Information Governance.</source>
        <translation>Nid oes gennych faes gwasanaeth na swydd eto, felly nid oes dim i chi yma. Gofynnwch i reolwr eich maes neu i Lywodraethu Gwybodaeth.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copïo’r manylion</translation>
    </message>
    <message>
        <source>Ask them</source>
        <translation>Gofyn iddynt</translation>
    </message>
    <message>
        <source>%1 is placed: the recording can be neither deleted nor disposed of.</source>
        <translation>Mae %1 ar waith: ni ellir dileu na gwaredu’r recordiad.</translation>
    </message>
    <message>
        <source>Deputy: %1, until %2</source>
        <comment>office, last day</comment>
        <translation>Dirprwy: %1, tan %2</translation>
    </message>
</context>
</TS>
