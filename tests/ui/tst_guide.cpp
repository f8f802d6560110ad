#include "ui/desk_bench.h"
#include "ui/dialogs/guide.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

namespace reelwright::testing {
namespace {

QString guideText() {
    QFile file(QStringLiteral(":/help/guide.html"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QSet<QString> anchorsOf(const QTextDocument& document) {
    QSet<QString> anchors;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            for (const QString& name : part.fragment().charFormat().anchorNames())
                anchors.insert(name);
    return anchors;
}

TEST(TheGuide, has_no_link_or_picture_that_leads_nowhere) {
    ui::Guide guide(nullptr);
    const QSet<QString> anchors = anchorsOf(*guide.page().document());
    const QString html = guideText();
    static const QRegularExpression links(QStringLiteral("(?:href|src)=\"([^\"]*)\""));
    int pictures = 0;
    qint64 size = 0;
    for (auto it = links.globalMatch(html); it.hasNext();) {
        const QString target = it.next().captured(1);
        if (target.startsWith(QLatin1Char('#'))) {
            EXPECT_TRUE(anchors.contains(target.mid(1))) << target.toStdString();
        } else if (target.endsWith(QStringLiteral(".jpg"))) {
            const QImage picture(QStringLiteral(":/help/") + target);
            EXPECT_FALSE(picture.isNull()) << target.toStdString();
            ++pictures;
            const qint64 bytes = QFile(QStringLiteral(":/help/") + target).size();
            EXPECT_LE(bytes, 120 * 1024) << target.toStdString();
            size += bytes;
        } else {
            EXPECT_TRUE(QFile::exists(QStringLiteral(":/help/") + target)) << target.toStdString();
        }
    }
    EXPECT_GE(pictures, 6);
    EXPECT_LE(size, 1200 * 1024);
}

TEST(TheGuide, names_actions_that_there_are_by_the_keys_that_they_have) {
    static const QRegularExpression marked(
        QStringLiteral("<kbd data-action=\"([^\"]*)\">([^<]*)</kbd>"));
    int count = 0;
    for (auto it = marked.globalMatch(guideText()); it.hasNext(); ++count) {
        const QRegularExpressionMatch match = it.next();
        bool isKnown = false;
        for (const ui::ActionFacts& facts : ui::actionTable()) {
            if (match.captured(1) != QLatin1String(facts.id))
                continue;
            isKnown = true;
            const QKeySequence told(match.captured(2), QKeySequence::PortableText);
            EXPECT_TRUE(ui::keysIn(QStringLiteral("default"), facts).contains(told))
                << facts.id << ": " << match.captured(2).toStdString();
        }
        EXPECT_TRUE(isKnown) << match.captured(1).toStdString();
    }
    EXPECT_GE(count, 30);
}

TEST(TheGuide, opens_with_f1_once_and_finds_words) {
    DeskBench bench;
    EXPECT_EQ(bench.action("guide")->shortcut(), QKeySequence(Qt::Key_F1));
    bench.action("guide")->trigger();
    bench.action("guide")->trigger();
    const auto guides = bench.window().findChildren<ui::Guide*>();
    ASSERT_EQ(guides.size(), 1);
    ui::Guide& guide = *guides.first();
    EXPECT_TRUE(guide.isVisible());
    EXPECT_FALSE(guide.isModal());
    auto* const search = guide.findChild<QLineEdit*>(QStringLiteral("search"));
    auto* const found = guide.findChild<QLabel*>(QStringLiteral("found"));
    QTest::keyClicks(search, QStringLiteral("price"));
    EXPECT_GE(guide.page().extraSelections().size(), 3);
    EXPECT_TRUE(found->text().startsWith(QStringLiteral("1 of ")));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(found->text().startsWith(QStringLiteral("2 of ")));
    search->setText(QStringLiteral("there is no such word"));
    EXPECT_EQ(found->text(), QStringLiteral("Not found"));
    auto* const chapters = guide.findChild<QListWidget*>(QStringLiteral("chapters"));
    EXPECT_GE(chapters->count(), 8);
    for (int i = 0; i < chapters->count(); ++i)
        EXPECT_FALSE(chapters->item(i)->data(Qt::UserRole).toString().isEmpty()) << i;
}

} // namespace
} // namespace reelwright::testing
