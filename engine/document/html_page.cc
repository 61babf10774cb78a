// The style sheet is part of each page: it is sent by mail and opened without a network.
#include "engine/document/html_page.h"

#include <algorithm>
#include <cctype>

#include "engine/document/printable.h"
#include "engine/document/svg.h"

namespace duban {
namespace {

// Print is light whatever the system is: dark is for screens alone. A lamp has a shape of its own besides its colour.
constexpr const char* kStyle = R"css(
:root { --ink: #1f2933; --soft: #5b6770; --line: #c3cad1; --head: #eef1f4; --paper: #ffffff; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; color: var(--ink); background: var(--paper); font-size: 15px; line-height: 1.55; }
h1 { font-size: 1.6rem; margin: .2rem 0 .4rem; } h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; }
p { margin: .3rem 0; overflow-wrap: break-word; } .banner { font-weight: bold; border: 2px solid currentColor; padding: .2rem .6rem; display: inline-block; }
.lead { font-size: 1.05rem; } .subtitle, .note, .foot { color: var(--soft); font-size: .88rem; }
footer { margin-top: 1.2rem; } .closing { margin-top: 1.2rem; text-align: right; } .copies { border: solid var(--line); border-width: 1px 0; margin-top: .8rem; padding: .3rem 0; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .88rem; }
th, td { border: 1px solid var(--line); padding: .25rem .45rem; text-align: left; vertical-align: middle; overflow-wrap: break-word; }
th { background: var(--head); } td.n { text-align: right; font-variant-numeric: tabular-nums; } .s { white-space: nowrap; }
.lamp { text-align: center; white-space: nowrap; color: #111111; } .lamp::before { margin-right: .25em; }
.red { background: #e88a84; } .red::before { content: "\25CF"; } .yellow { background: #f5d76e; } .yellow::before { content: "\25B2"; }
.blue { background: #9fc5e8; } .blue::before { content: "\25C6"; } .green { background: #a5d6a0; } .green::before { content: "\25A0"; }
.grey { background: #dddddd; } .grey::before { content: "\25CB"; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem 1.4rem; align-items: start; }
figure { margin: 0; break-inside: avoid; } figure.bars { grid-row: span 2; } figure.heat { grid-column: 1 / -1; } figure svg { width: 100%; height: auto; display: block; }
figcaption { font-weight: bold; margin: .5rem 0 .2rem; }
@media screen and (max-width: 50rem) { body { padding: .8rem; } .charts { display: block; } }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ink: #e4e7eb; --soft: #a5b0ba; --line: #4a5561; --head: #26303a; --paper: #161c22; }
}
@media print {
  body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.4; } h1 { font-size: 15pt; } h2 { font-size: 11pt; margin-top: 10pt; }
  .wide { overflow: visible; padding-right: 1px; } table { font-size: 8.5pt; } thead { display: table-header-group; } tr, .note { break-inside: avoid; } h2, figcaption { break-after: avoid; }
  .charts { gap: 2mm 6mm; } figcaption { margin: 1mm 0; } figure .note { font-size: 7.5pt; line-height: 1.25; margin: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

/// How long the date ("2024-07-05"), month ("2024-07") or number of a document ("〔2024〕3号") is that `text` begins with; 0 = none.
std::size_t unbroken_length(std::string_view text) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    return at + count <= text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(at + count), [](unsigned char c) { return std::isdigit(c) != 0; });
  };
  constexpr std::string_view kOpen = "〔";
  constexpr std::string_view kClose = "〕";
  constexpr std::string_view kNumber = "号";
  if (text.starts_with(kOpen) && digits(kOpen.size(), 4) && text.substr(kOpen.size() + 4).starts_with(kClose)) {
    std::size_t end = kOpen.size() + 4 + kClose.size();
    while (digits(end, 1)) ++end;
    return text.substr(end).starts_with(kNumber) ? end + kNumber.size() : 0;
  }
  if (!digits(0, 4) || text.size() < 7 || text[4] != '-' || !digits(5, 2) || digits(7, 1)) return 0;
  if (text.size() > 7 && text[7] == '-') return digits(8, 2) && !digits(10, 1) ? 10 : 0;
  return 7;
}

/// `text` within the quotes of a style sheet.
std::string css_text(std::string_view text) {
  std::string out;
  for (const char c : printable_line(text)) {
    if (c == '"') out += "\\22 ";
    else if (c == '\\') out += "\\5C ";
    else if (c == '<') out += "\\3C ";
    else out += c;
  }
  return out;
}

/// Page numbers below and banners above, where the printing program knows margins of pages.
std::string page_rule(const Document& document, bool landscape) {
  std::string marks;
  for (const std::string& banner : document.banners) marks += "【" + banner + "】";
  std::string out = std::string("@page { size: A4 ") + (landscape ? "landscape" : "portrait") + "; margin: 14mm 12mm 15mm; @bottom-left { content: \"" + css_text(document.title) + "\"; font-size: 8pt; } @bottom-center { content: counter(page) \" / \" counter(pages); font-size: 8pt; }";
  if (!marks.empty()) out += " @top-right { content: \"" + css_text(marks) + "\"; font-size: 8pt; }";
  return out + " }\n";
}

}  // namespace

std::string html_text(std::string_view text, bool breaks) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += breaks ? "<br>" : " "; break;
      default: out += c;
    }
  }
  return out;
}

std::string html_words(std::string_view text) {
  const std::string all = html_text(text, true);
  std::string out;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t length = unbroken_length(std::string_view(all).substr(at));
    const bool inside = at > 0 && (std::isdigit(static_cast<unsigned char>(all[at - 1])) != 0 || all[at - 1] == '-');
    if (length == 0 || inside) {
      out += all[at++];
      continue;
    }
    out += "<span class=\"s\">" + all.substr(at, length) + "</span>";
    at += length;
  }
  return out;
}

std::string html_head(const Document& document, bool landscape) {
  const std::string fonts = std::string("body { font-family: ") + kChineseFonts + "; }\n";
  return std::string("<!DOCTYPE html>\n<html lang=\"") + (document.language == Language::chinese ? "zh-CN" : "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + html_text(document.title) + "</title>\n<style>" + kStyle + fonts +
         page_rule(document, landscape) + "</style>\n</head>\n<body>\n";
}

}  // namespace duban
