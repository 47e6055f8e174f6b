#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <cstdio>
#include <optional>

namespace earshot::verify {

/// What both programs for people outside print, and how. Threads: the main one.
void print(std::FILE *where, const QByteArray &text);

/// With `json` the one document on standard output, else a line on standard error. Control characters are shown, not
/// sent to the terminal.
void printError(const char *program, const Error &error, bool json);

/// Parses the arguments, with --help and --version, which it answers, as what cannot be parsed: the exit status then.
[[nodiscard]] std::optional<int> answered(QCommandLineParser &parser);

} // namespace earshot::verify
