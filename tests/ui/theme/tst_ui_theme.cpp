#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleHints>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <functional>

using namespace earshot::ui::theme;

Q_DECLARE_METATYPE(std::function<QWidget *()>)

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = new Theme(*qApp); }
    void cleanup()
    {
        m_theme->setMode(Mode::Light);
        m_theme->setScale(100);
    }
    void cleanupTestCase() { delete m_theme; }

    void contrastFormula();
    void everyPairReads_data();
    void everyPairReads();
    void systemModeFollowsThePalette();
    void fontSizeScalesEverything();
    void everyIconHasInk();
    void iconsFollowTheTheme();
    void primaryButtonIsAccent();
    void menusHaveAFrame();
    void keyboardFocusIsSeen_data();
    void keyboardFocusIsSeen();
    void noColourLiteralElsewhere();

private:
    Theme *m_theme = nullptr;
};

void TestTheme::contrastFormula()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
    // A value from the WCAG understanding documents: #767676 is the lightest grey that reads on white.
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestTheme::everyPairReads_data()
{
    QTest::addColumn<TokenTable>("table");
    QPalette black(Qt::white, Qt::black);
    black.setColor(QPalette::Base, Qt::black);
    black.setColor(QPalette::Text, Qt::white);
    black.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    black.setColor(QPalette::HighlightedText, Qt::black);
    QPalette white(Qt::black, Qt::white);
    white.setColor(QPalette::Base, Qt::white);
    white.setColor(QPalette::Text, Qt::black);
    white.setColor(QPalette::Highlight, QColor(0xff, 0xff, 0x66)); // not readable: must not be used as text
    QTest::newRow("light") << lightTable();
    QTest::newRow("dark") << darkTable();
    QTest::newRow("high contrast, black") << highContrastTable(black);
    QTest::newRow("high contrast, white") << highContrastTable(white);
}

void TestTheme::everyPairReads()
{
    QFETCH(TokenTable, table);
    const auto check = [&](std::span<const TokenPair> pairs, double least) {
        for (const TokenPair pair : pairs) {
            const double ratio = contrast(table[pair.foreground], table[pair.background]);
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 on %2: %3, needs %4")
                                                    .arg(static_cast<int>(pair.foreground))
                                                    .arg(static_cast<int>(pair.background))
                                                    .arg(ratio, 0, 'f', 2)
                                                    .arg(least)));
        }
    };
    check(textPairs(), 4.5);
    check(markPairs(), 3.0);
}

void TestTheme::systemModeFollowsThePalette()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        QSKIP("the platform says its colour scheme itself");
#endif
    m_theme->setMode(Mode::System);
    QSignalSpy changed(notifier(), &Notifier::changed);
    m_theme->setSystemPalette(QPalette(QColor(0xee, 0xee, 0xee), QColor(0x22, 0x22, 0x22)));
    QVERIFY(m_theme->isDark());
    QCOMPARE(color(Token::Window), darkTable()[Token::Window]);
    m_theme->setSystemPalette(QPalette(QColor(0x22, 0x22, 0x22), QColor(0xee, 0xee, 0xee)));
    QVERIFY(!m_theme->isDark());
    QPalette high(Qt::white, Qt::black);
    high.setColor(QPalette::Base, Qt::black);
    high.setColor(QPalette::Text, Qt::white);
    m_theme->setSystemPalette(high);
    QCOMPARE(color(Token::Window), QColor(Qt::black));
    QCOMPARE(changed.count(), 3);
    m_theme->setSystemPalette(QPalette(QColor(0x22, 0x22, 0x22), QColor(0xee, 0xee, 0xee)));
}

void TestTheme::fontSizeScalesEverything()
{
    const int row = px(rowHeight);
    QPushButton button(QStringLiteral("Request release…"));
    QLineEdit edit;
    const int height = button.sizeHint().height();
    const int editHeight = edit.sizeHint().height();
    m_theme->setScale(200);
    QCOMPARE(px(rowHeight), 2 * row);
    QVERIFY(button.sizeHint().height() >= 2 * height - 2);
    QVERIFY(edit.sizeHint().height() >= 2 * editHeight - 2);
    m_theme->setScale(900);
    QCOMPARE(m_theme->scale(), 300);
}

void TestTheme::everyIconHasInk()
{
    // A button that is squeezed shut asks for one of no size: nothing is painted, and nothing complained of.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QPainter")));
    QVERIFY(icon(Icon::Play, Token::Accent).pixmap(QSize(16, 0)).isNull());
    for (int i = 1; i <= iconCount; ++i) {
        for (const qreal ratio : {1.0, 2.0}) {
            const QPixmap pixmap = iconPixmap(static_cast<Icon>(i), 16, Qt::red, ratio);
            QCOMPARE(pixmap.size(), QSize(qRound(16 * ratio), qRound(16 * ratio)));
            const QImage image = pixmap.toImage();
            int ink = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) > 128)
                        ++ink;
            QVERIFY2(ink >= 6, qPrintable(QString::number(i)));
        }
    }
}

void TestTheme::iconsFollowTheTheme()
{
    const auto darkest = [](const QIcon &icon) {
        const QImage image = icon.pixmap(64).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) == 255)
                    return image.pixelColor(x, y);
        return QColor();
    };
    const QIcon play = icon(Icon::Play, Token::Accent);
    m_theme->setMode(Mode::Light);
    QCOMPARE(darkest(play), lightTable()[Token::Accent]);
    m_theme->setMode(Mode::Dark);
    QCOMPARE(darkest(play), darkTable()[Token::Accent]);
}

void TestTheme::primaryButtonIsAccent()
{
    QPushButton button(QStringLiteral("OK"));
    button.setProperty("primary", true);
    button.resize(button.sizeHint());
    const QImage image = button.grab().toImage();
    QCOMPARE(image.pixelColor(px(8), image.height() / 2), color(Token::Accent));
    button.setEnabled(false);
    QVERIFY(button.grab().toImage().pixelColor(px(8), image.height() / 2) != color(Token::Accent));
}

void TestTheme::menusHaveAFrame()
{
    QMenu menu;
    menu.addAction(QStringLiteral("Lock"));
    const QImage painted = menu.grab().toImage();
    const QColor line = color(Token::Line);
    QCOMPARE(painted.pixelColor(0, painted.height() / 2), line);
    QCOMPARE(painted.pixelColor(painted.width() - 1, painted.height() / 2), line);
    QCOMPARE(painted.pixelColor(painted.width() / 2, painted.height() - 1), line);
}

void TestTheme::keyboardFocusIsSeen_data()
{
    using Make = std::function<QWidget *()>;
    QTest::addColumn<Make>("make");
    const auto button = [](const char *property) {
        return [property]() -> QWidget * {
            auto *made = new QPushButton(QStringLiteral("Import"));
            if (*property)
                made->setProperty(property, true);
            return made;
        };
    };
    QTest::newRow("button") << Make(button(""));
    QTest::newRow("flat button") << Make(button("flat"));
    QTest::newRow("primary button") << Make(button("primary"));
    QTest::newRow("chosen button") << Make([] {
        auto *made = new QPushButton(QStringLiteral("Release Log"));
        made->setCheckable(true);
        made->setChecked(true);
        return made;
    });
    QTest::newRow("tool button") << Make([] {
        auto *made = new QToolButton;
        made->setText(QStringLiteral("Mute"));
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    });
    QTest::newRow("check box") << Make([] { return new QCheckBox(QStringLiteral("Loop")); });
    QTest::newRow("radio button") << Make([] { return new QRadioButton(QStringLiteral("Inside")); });
    QTest::newRow("combo box") << Make([] { return new QComboBox; });
    QTest::newRow("line") << Make([] { return new QLineEdit; });
    QTest::newRow("text") << Make([] {
        auto *made = new QPlainTextEdit;
        made->setFixedHeight(60);
        made->setCursorWidth(0); // it blinks, and is not what this looks for
        return made;
    });
    QTest::newRow("slider") << Make([] { return new QSlider(Qt::Horizontal); });
}

/// Whoever works by keyboard sees where they are: at least a thin line of a colour that stands out, in light and dark.
void TestTheme::keyboardFocusIsSeen()
{
    QFETCH(std::function<QWidget *()>, make);
    for (const Mode mode : {Mode::Light, Mode::Dark}) {
        m_theme->setMode(mode);
        QWidget window;
        auto *box = new QVBoxLayout(&window);
        auto *elsewhere = new QPushButton(QStringLiteral("Elsewhere"));
        QWidget *control = make();
        box->addWidget(elsewhere);
        box->addWidget(control);
        window.show();
        QApplication::setActiveWindow(&window);
        QTRY_VERIFY(window.isActiveWindow());
        elsewhere->setFocus(Qt::TabFocusReason);
        window.setAttribute(Qt::WA_KeyboardFocusChange); // as Tab does
        const QImage without = control->grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        QVERIFY(control->hasFocus());
        const QImage with = control->grab().toImage();
        QCOMPARE(with.size(), without.size());
        int seen = 0;
        for (int y = 0; y < with.height(); ++y)
            for (int x = 0; x < with.width(); ++x)
                if (contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3.0) // WCAG 2.2, 2.4.13
                    ++seen;
        QVERIFY2(seen >= with.width() + with.height(), qPrintable(QString::number(seen)));
    }
}

void TestTheme::noColourLiteralElsewhere()
{
    const QString root = qEnvironmentVariable("EARSHOT_SOURCE_DIR");
    QVERIFY(!root.isEmpty());
    const QRegularExpression literal(
        QStringLiteral("\"#[0-9a-fA-F]{3,8}\"|qRgba?\\s*\\(|QColor\\s*\\(\\s*(0x|\\d|Qt::|\"|QStringLiteral)|"
                       "Qt::(red|blue|green|white|black|gray|yellow|darkGray|lightGray)\\b"));
    for (const QString &folder : {QStringLiteral("/ui"), QStringLiteral("/app")}) {
        QDirIterator it(root + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            // Printed pages are black on white whatever the screen's theme is.
            if (path.endsWith(QLatin1String("ui/theme/tokens.cpp")) || path.contains(QLatin1String("/ui/papers/")))
                continue;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = literal.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(), qPrintable(path + QLatin1String(": ") + match.captured()));
        }
    }
}

QTEST_MAIN(TestTheme)
#include "tst_ui_theme.moc"
