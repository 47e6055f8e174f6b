#include "ui/waveform/waveformaccessible.h"

#include "ui/waveform/waveformview.h"

#include <QAccessibleWidget>

namespace earshot::ui::waveform {
namespace {

class AccessibleWaveform final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleWaveform(WaveformView *view)
        : QAccessibleWidget(view, QAccessible::Slider)
    {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? view()->valueText() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return double(view()->position()) / view()->rate(); }
    void setCurrentValue(const QVariant &seconds) override
    {
        emit view()->seekRequested(static_cast<qint64>(seconds.toDouble() * view()->rate()));
    }
    QVariant maximumValue() const override { return double(view()->frames()) / view()->rate(); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    [[nodiscard]] WaveformView *view() const { return static_cast<WaveformView *>(object()); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<WaveformView *>(object);
    return view ? new AccessibleWaveform(view) : nullptr;
}

} // namespace

void installWaveformAccessibility()
{
    static const bool done = (QAccessible::installFactory(make), true);
    Q_UNUSED(done);
}

} // namespace earshot::ui::waveform
