// Every object of every core room is in this program, wanted or not, and beside them only Qt Core, Sql and Concurrent.
// That it links says that core refers to no window; the test that runs it says that no window library came along.
#include <QFile>

#include <cstdio>

int main()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly)) {
        std::fputs("the list of loaded libraries cannot be read\n", stderr);
        return 2;
    }
    int windows = 0;
    bool core = false;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        core = core || line.contains("libQt6Core.so");
        for (const char *library : {"libQt6Gui.so", "libQt6Widgets.so", "libQt6Multimedia.so", "libQt6Svg.so"}) {
            if (line.contains(library)) {
                std::fprintf(stderr, "%s\n", line.constData());
                ++windows;
            }
        }
    }
    if (!core) {
        std::fputs("not even Qt Core is in the list of loaded libraries, so the list proves nothing\n", stderr);
        return 2;
    }
    return windows == 0 ? 0 : 1;
}
