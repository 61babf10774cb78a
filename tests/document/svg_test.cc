// Specifies how text is measured, shortened and escaped for a picture.
#include "engine/document/svg.h"

#include <doctest/doctest.h>

namespace duban {
namespace document_svg_test {

TEST_CASE("a Chinese character is as wide as the font is high, Latin about two thirds") {
  CHECK(svg_text_width("", 12) == 0);
  CHECK(svg_text_width("督办", 12) == 24);
  CHECK(svg_text_width("督办。", 10) == 30);
  CHECK(svg_text_width("4.10", 10) == 25);
  CHECK(svg_text_width("W", 100) > svg_text_width("A", 100));
  CHECK(svg_text_width("A", 100) > svg_text_width("a", 100));
}

TEST_CASE("what is too long is cut with an ellipsis and then fits") {
  CHECK(svg_fit("督办事项", 48, 12) == "督办事项");
  CHECK(svg_fit("督办事项", 47, 12) == "督办…");
  CHECK(svg_fit("督办事项", 36, 12) == "督办…");
  CHECK(svg_fit("督办事项", 35, 12) == "督…");
  CHECK(svg_text_width(svg_fit("a long label of Latin letters", 60, 12), 12) <= 60);
}

TEST_CASE("markup is escaped and what XML forbids is dropped") {
  CHECK(svg_escape("<a href=\"x\">A&B</a>") == "&lt;a href=&quot;x&quot;&gt;A&amp;B&lt;/a&gt;");
  CHECK(svg_escape("一\x01\x1b[31m二\x7f") == "一[31m二");
  CHECK(svg_escape("一\n二\t三") == "一 二 三");
  CHECK(svg_escape("一\u202E二\uFFFE") == "一二");  // no turning of the text's direction, no non-characters
  CHECK(svg_escape("\xff") == "\uFFFD");
}

TEST_CASE("a page is white, as wide as asked for, and as high in proportion") {
  SvgWriter svg;
  svg.text({5, 20, 12}, "甲<局", "甲&乙");
  const std::string page = svg.page(1000, 333, 277, "题名");
  CHECK(page.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"277mm\" height=\"92.3mm\" viewBox=\"0 0 1000 333\""));
  CHECK(page.find("<title>题名</title>\n<rect width=\"1000\" height=\"333\" fill=\"#ffffff\"/>") != std::string::npos);
  CHECK(page.find(">甲&lt;局<title>甲&amp;乙</title></text>") != std::string::npos);
  CHECK(page.ends_with("</svg>\n"));
}

}  // namespace document_svg_test
}  // namespace duban
