#pragma once

#include "tests/support/deskkit.h"

#include <memory>

namespace earshot::tests {

/// What tests of desks begin with: the theme, for the whole run, and for each test a store of its own. A test that
/// needs more in its store, or has to close something first, has an init() or cleanup() that calls these.
class DeskTest : public QObject
{
    Q_OBJECT
protected slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

protected:
    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
};

} // namespace earshot::tests
