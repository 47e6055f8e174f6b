#include "tests/support/desktest.h"

namespace earshot::tests {

void DeskTest::initTestCase()
{
    m_theme = std::make_unique<ui::theme::Theme>(*qApp);
}

void DeskTest::init()
{
    m_store = std::make_unique<TestStore>();
}

void DeskTest::cleanup()
{
    m_store.reset();
}

void DeskTest::cleanupTestCase()
{
    m_theme.reset();
}

} // namespace earshot::tests
