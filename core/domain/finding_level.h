#pragma once

namespace earshot::domain {

/// What a check of the record says of something: it holds, it cannot be known from here, it is wrong.
enum class FindingLevel { Green = 1, Amber, Red };

} // namespace earshot::domain
