#include "core/release/how_to_check.h"

namespace earshot::release {

QByteArray howToCheck(const QString &release)
{
    static const QString text = QStringLiteral(
        R"(Release %1: what is in this folder, and how to check it

data/                    the recording, and the release note (PDF): read the note first
data/release.json        what was released, for whom, why and on whose authority
data/approvals.json      the request, the advice and the authorisation, each as its person signed it
data/conversation.vcon.json  the call's particulars as a vCon (draft-ietf-vcon-vcon-core-04)
manifest-sha256.txt      the digest of every file in data/
tagmanifest-sha256.txt   the digest of every other file that was there when the folder was sealed
signature.note           the seal: signed by the person who issued this release
proof.json               the entries of the authority's record about it, and the proof that they are in it

With Earshot's program, which needs no account and no connection:

    earshot-verify FOLDER
    earshot-verify FOLDER --key KEY             with a key that the authority told you by another way
    earshot-verify FOLDER --checkpoint FILE     with a checkpoint of its record that you hold already

    earshot-mark FILE MARK                      whether another sound file carries the inaudible mark of this
                                                release, should the release note name one

Without it, on any system with the usual tools, inside this folder:

    sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt

That tells whether a file was damaged since the folder was sealed. It does not tell who sealed it. The folder
is a BagIt bag (RFC 8493), so every archive's software reads it; the proofs are those of RFC 6962, the signed
notes those of c2sp.org/signed-note, with Ed25519.

The authority's key cannot be believed because it stands in this folder: ask the authority for it by another
way, such as its own telephone number or web site.
)");
    return text.arg(release).toUtf8();
}

} // namespace earshot::release
