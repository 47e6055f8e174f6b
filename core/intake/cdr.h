#pragma once

#include "core/intake/callfacts.h"
#include "core/intake/civiltime.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace earshot::intake {

/// One call detail record, reduced to what an import needs. Columns that may hold card data (digits_dialed,
/// pin_number) and free user fields are never copied into it.
struct CdrRow
{
    QString file; ///< base name of the table
    int line = 0;
    QString source; ///< "asterisk", "freepbx" or "fusionpbx"
    QString src;
    QString dst;
    QString context;
    QString channel;
    QString dstChannel;
    QString callerName; ///< from clid, cnam or caller_id_name
    QString calleeName; ///< dst_cnam
    QString staffName;  ///< cc_agent, where it is a name
    QString did;
    QString queue;
    QString direction; ///< FusionPBX: inbound, outbound, local
    QString extension; ///< FusionPBX
    QString uniqueId;
    QString linkedId;
    QString recordingName; ///< base name of the recording, from recordingfile, record_name or "audio:…"
    std::optional<CivilTime> civil;
    std::optional<Instant> instant;
    int duration = -1; ///< seconds, -1 unknown
    int talked = -1;   ///< billsec
    bool answered = false;
};

enum class TableKind {
    NotCdr = 1, ///< some other table; not an error
    MasterCsv,  ///< Asterisk's Master.csv, no header
    HeaderCdr,  ///< an export with a header line
};

/// The columns of one table. Made from its first record.
class CdrLayout
{
public:
    /// `MasterCsv` when the record itself is a call, `HeaderCdr` when it names columns that make a CDR.
    [[nodiscard]] static CdrLayout recognise(const QStringList &firstRecord);

    [[nodiscard]] TableKind kind() const { return m_kind; }
    [[nodiscard]] qsizetype minColumns() const { return m_least; }
    [[nodiscard]] qsizetype maxColumns() const { return m_most; }
    /// Code of what is wrong, or empty. "bad-date": the row has a time that cannot be read (kept, without it).
    [[nodiscard]] CdrRow read(const QStringList &fields, QString *problem) const;

    static constexpr qsizetype kMasterLeast = 16; ///< cdr_csv.c: accountcode … amaflags
    static constexpr qsizetype kMasterMost = 21;  ///< + uniqueid, userfield, peeraccount, linkedid, sequence

private:
    enum class Column {
        Src = 1,
        Dst,
        Context,
        Clid,
        Channel,
        DstChannel,
        LastApp,
        LastData,
        Start,
        StartEpoch,
        Duration,
        Talked,
        Disposition,
        UniqueId,
        LinkedId,
        UserField,
        RecordingFile,
        CallerName,
        CalleeName,
        Did,
        Direction,
        Extension,
        Queue,
        Agent,
        AnswerEpoch,
        Uuid
    };
    [[nodiscard]] static CdrLayout fromHeader(const QStringList &header);
    [[nodiscard]] static bool isMasterRecord(const QStringList &fields);
    [[nodiscard]] QHash<Column, QString> named(const QStringList &fields) const;

    TableKind m_kind = TableKind::NotCdr;
    qsizetype m_least = 1;
    qsizetype m_most = 512;
    QHash<Column, qsizetype> m_columns;
    QString m_source;

    friend size_t qHash(Column column, size_t seed) { return ::qHash(static_cast<int>(column), seed); }
};

/// Extension behind a channel name: "PJSIP/2001-0000002a", "SIP/2001-…", "Local/2001@from-queue-…", "Agent/2001".
/// Empty for trunks and anything that is not plain digits.
[[nodiscard]] QString channelExtension(const QString &channel);

} // namespace earshot::intake
