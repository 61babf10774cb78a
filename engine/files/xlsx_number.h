// Numbers of a workbook as text: exact short decimals, percents, dates by their number format.
// Which format a cell has is decided by xlsx_styles.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duban {

enum class NumberShape { plain, percent, date };

/// How numbers look in the builtin format `id` (0 to 163).
[[nodiscard]] NumberShape builtin_shape(int id);
/// How numbers look in the format `code` ("0.0%", "yyyy\"年\"m\"月\""): by its first section, outside quotes
/// and brackets.
[[nodiscard]] NumberShape shape_of_format(std::string_view code);

/// `stored` (as the file has it: "0.30000000000000004", "1.5E-2") as decimal digits without exponent, rounded to
/// the 15 digits that a workbook means; whole numbers keep all theirs. What is no number comes back as it is.
[[nodiscard]] std::string decimal_text(std::string_view stored);
/// The same times 100 with a percent sign: "12.5%".
[[nodiscard]] std::string percent_text(std::string_view stored);
/// The day of the serial number `stored`: "2024-06-30", with a time of day "2024-06-30T09:30", below one day
/// "09:30". `from_1904`: days count from 1904, else from 1900 with its false 29 February. Nothing when it is
/// no day up to the year 9999.
[[nodiscard]] std::optional<std::string> date_text(std::string_view stored, bool from_1904);

}  // namespace duban
