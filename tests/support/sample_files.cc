// Which writer makes which file.
#include "tests/support/sample_files.h"

#include "tests/support/docx_writer.h"
#include "tests/support/xlsx_writer.h"

namespace duban {

std::string write_sample(const SampleNotice& notice, SampleForm form, const TempFolder& folder) {
  const std::string name = "notice." + name_of(form);
  switch (form) {
    case SampleForm::txt: return folder.write(name, write_txt(notice));
    case SampleForm::docx: return folder.write(name, docx_of(content_of(notice).blocks));
    case SampleForm::xlsx: return folder.write(name, xlsx_of(content_of(notice).blocks));
    case SampleForm::html: return folder.write(name, write_html(notice));
    case SampleForm::csv: return folder.write(name, write_csv(notice));
    case SampleForm::grid: break;
  }
  return {};
}

}  // namespace duban
