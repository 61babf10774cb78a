// Which writer makes which file.
#include "tests/support/sample_files.h"

namespace duban {

std::string write_sample(const SampleNotice& notice, SampleForm form, const TempFolder& folder) {
  const std::string name = "notice." + name_of(form);
  switch (form) {
    case SampleForm::txt: return folder.write(name, write_txt(notice));
    case SampleForm::html: return folder.write(name, write_html(notice));
    case SampleForm::csv: return folder.write(name, write_csv(notice));
    case SampleForm::grid: break;
  }
  return {};
}

}  // namespace duban
