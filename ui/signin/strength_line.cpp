#include "ui/signin/strength_line.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::signin {

using service::Weakness;
using theme::px;
using theme::Token;

namespace {

constexpr int pieces = 4; ///< the scores above 0

Token inkOf(const service::Strength &strength)
{
    if (strength.isEnough())
        return Token::Green;
    return strength.score > 1 ? Token::Amber : Token::Red;
}

QString helpFor(Weakness weakness)
{
    switch (weakness) {
    case Weakness::Personal:
        return StrengthLine::tr("it is made of your own name or the authority's");
    case Weakness::Common:
        return StrengthLine::tr("it is made of words that everybody tries first");
    case Weakness::Repeated:
        return StrengthLine::tr("it repeats itself");
    case Weakness::Sequence:
        return StrengthLine::tr("it follows the alphabet, the numbers or the keyboard");
    case Weakness::Date:
        return StrengthLine::tr("it is mostly a date");
    case Weakness::Short:
    case Weakness::None:
        break;
    }
    return StrengthLine::tr("it is too short");
}

QString wordsFor(const service::Strength &strength)
{
    if (strength.isEnough())
        return strength.score > service::Strength::needed ? StrengthLine::tr("Very hard to guess.")
                                                          : StrengthLine::tr("Hard to guess: good enough.");
    return StrengthLine::tr("Too easy to guess: %1. Four or more unrelated words are better.")
        .arg(helpFor(strength.weakness));
}

} // namespace

/// One piece for each step of the score; the words beside it say the same.
class StrengthLine::Bar : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setScore(int filled, Token ink)
    {
        m_filled = filled;
        m_ink = ink;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {px(160), px(8)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const double gap = px(4);
        const double thick = px(6);
        const double wide = (width() - gap * (pieces - 1)) / pieces;
        for (int i = 0; i < pieces; ++i) {
            const QRectF piece(i * (wide + gap), (height() - thick) / 2.0, wide, thick);
            if (i < m_filled)
                theme::paintBox(&painter, piece, thick / 2, theme::color(m_ink), {});
            else
                theme::paintGroove(&painter, piece);
        }
    }

private:
    int m_filled = 0;
    Token m_ink = Token::Red;
};

StrengthLine::StrengthLine(QStringList personal, QWidget *parent)
    : QWidget(parent)
    , m_personal(std::move(personal))
    , m_bar(new Bar(this))
    , m_words(new widgets::Label({}, theme::FontRole::Caption, Token::Muted, this))
{
    setObjectName(QStringLiteral("passwordStrength"));
    m_words->setWordWrap(true);
    // Room for the longest advice, so that nothing moves while somebody types.
    m_words->setMinimumHeight(m_words->fontMetrics().lineSpacing() * 2);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addWidget(m_bar);
    column->addWidget(m_words);
    judge({});
}

void StrengthLine::judge(const SecretBytes &password)
{
    m_strength = service::strengthOf(password, m_personal);
    if (password.isEmpty()) {
        m_bar->setScore(0, Token::Red);
        m_words->setText(tr("Four or more unrelated words are easy to remember and hard to guess."));
        return;
    }
    m_bar->setScore(std::max(1, m_strength.score), inkOf(m_strength)); // typed, but worth nothing: still a mark
    m_words->setText(wordsFor(m_strength));
}

QString StrengthLine::text() const
{
    return m_words->text();
}

} // namespace earshot::ui::signin
