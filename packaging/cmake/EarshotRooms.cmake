# The house in CMake: one static library a room, one alias `earshot::<room>`, one set of flags.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Precompiled headers carry their time; ccache goes by what they hold.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
    add_compile_options(-fpch-preprocess)
endif()

add_library(earshot_options INTERFACE)
target_compile_options(earshot_options INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${EARSHOT_WERROR}>:-Werror>)
target_compile_definitions(earshot_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    # The code is written for 6.4: what a newer Qt has for it instead is not there yet.
    $<$<VERSION_GREATER:${Qt6_VERSION},6.4.99>:QT_WARN_DEPRECATED_UP_TO=0x060400>)
target_include_directories(earshot_options INTERFACE ${CMAKE_SOURCE_DIR})
if(EARSHOT_SANITIZE)
    target_compile_options(earshot_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(earshot_options INTERFACE -fsanitize=address,undefined)
endif()

# Two sets of precompiled headers serve all rooms and tests: Qt Core, and Qt Widgets on top. Every source still includes
# what it uses; a build with -DEARSHOT_PCH=OFF shows it. Qt Test cannot be among them: its targets define their folders.
set(pch_default ON)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    set(pch_default OFF)
endif()
option(EARSHOT_PCH "Use precompiled headers" ${pch_default})

# earshot_pch(core HEADERS <QList> … LINKS Qt6::Core): the object library that compiles a set once.
function(earshot_pch name)
    cmake_parse_arguments(PCH "" "" "HEADERS;LINKS" ${ARGN})
    add_library(earshot_pch_${name} OBJECT ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/pch/pch.cpp)
    target_link_libraries(earshot_pch_${name} PRIVATE earshot_options tl::expected ${PCH_LINKS})
    target_precompile_headers(earshot_pch_${name} PRIVATE ${PCH_HEADERS})
endfunction()

if(EARSHOT_PCH)
    set(core_headers <QByteArray> <QDate> <QDateTime> <QDir> <QFile> <QFuture> <QHash> <QIODevice> <QJsonArray>
        <QJsonDocument> <QJsonObject> <QList> <QMap> <QMutex> <QObject> <QRegularExpression> <QSet> <QString> <QStringList>
        <QThread> <QTimeZone> <QVariant> <algorithm> <functional> <memory> <optional> <span> <tl/expected.hpp> <vector>)
    earshot_pch(core HEADERS ${core_headers} LINKS Qt6::Core)
    earshot_pch(widgets HEADERS ${core_headers} <QtWidgets> LINKS Qt6::Widgets)
endif()

function(earshot_use_pch target uses)
    if(NOT EARSHOT_PCH)
        return()
    endif()
    set(which core)
    # Whoever links Widgets, itself or through a room of the user interface, has its definitions; two of those do without.
    string(REGEX REPLACE "ui_(words|papers)" "" uses "${uses}")
    if("${uses}" MATCHES "Qt6::(Widgets|Multimedia)|ui_")
        set(which widgets)
    endif()
    target_precompile_headers(${target} REUSE_FROM earshot_pch_${which})
    # CMake compiles programs with -fPIE, Qt before 6.5 adds -fPIC, later ones do not; the headers are of -fPIC code, and
    # taken by no other.
    get_target_property(type ${target} TYPE)
    if(type STREQUAL EXECUTABLE)
        target_compile_options(${target} PRIVATE -fPIC)
    endif()
endfunction()

# Half of a compiler's time goes into headers that the next source of the room includes, too: ten sources are one
# translation unit. So no two of a room define one name in their anonymous namespaces; what both need stands in a header.
# -DEARSHOT_TOGETHER=0 tries a whole room at once. A debug build compiles each alone, as tools want to see it.
if(EARSHOT_PCH)
    set(EARSHOT_TOGETHER 10 CACHE STRING "How many sources of a room are compiled together; 1: each alone, 0: all")
else()
    set(EARSHOT_TOGETHER 1 CACHE STRING "How many sources of a room are compiled together; 1: each alone, 0: all")
endif()

function(earshot_compile_together target)
    if(NOT EARSHOT_TOGETHER EQUAL 1)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${EARSHOT_TOGETHER})
        # GCC takes an included source for a header, whose types should not hold what is anonymous.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

# earshot_room(vault SOURCES a.h a.cpp USES earshot::base Qt6::Core [PRIVATE_USES PkgConfig::sodium])
# Header-only targets need at least one .cpp. Every dependency of a room is named here: tests/arch reads it.
function(earshot_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
    add_library(earshot_${name} STATIC ${ROOM_SOURCES})
    add_library(earshot::${name} ALIAS earshot_${name})
    target_link_libraries(earshot_${name} PUBLIC earshot_options ${ROOM_USES} PRIVATE ${ROOM_PRIVATE_USES})
    earshot_use_pch(earshot_${name} "${ROOM_USES};${ROOM_PRIVATE_USES}")
    earshot_compile_together(earshot_${name})
    set_property(GLOBAL APPEND PROPERTY EARSHOT_ROOMS earshot_${name})
endfunction()

# earshot_test_kit(attacks SOURCES attacker.cpp USES earshot::test_support): what several tests of a folder share, compiled
# once; a test has it with USES earshot::test_attacks.
function(earshot_test_kit name)
    cmake_parse_arguments(KIT "" "" "SOURCES;USES" ${ARGN})
    add_library(earshot_test_${name} STATIC ${KIT_SOURCES})
    add_library(earshot::test_${name} ALIAS earshot_test_${name})
    target_link_libraries(earshot_test_${name} PUBLIC earshot_options ${KIT_USES} Qt6::Test)
    earshot_use_pch(earshot_test_${name} "${KIT_USES}")
    earshot_compile_together(earshot_test_${name})
endfunction()

# earshot_test(tst_vault SOURCES tst_vault.cpp USES earshot::vault [TIMEOUT 120] [LABELS gui])
# One QtTest program; runs offscreen, with a private home and temporary folder.
function(earshot_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;USES;LABELS" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE earshot_options ${TEST_USES} Qt6::Test)
    earshot_use_pch(${name} "${TEST_USES}")
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>) # compiled in less time; the rooms that it tests keep -O2
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Europe/London;EARSHOT_SOURCE_DIR=${CMAKE_SOURCE_DIR};EARSHOT_BINARY_DIR=${CMAKE_BINARY_DIR}")
endfunction()

# Adds a subdirectory for each room folder, in the order of the arrows.
function(earshot_rooms)
    foreach(room ${ARGN})
        add_subdirectory(${room})
    endforeach()
endfunction()
