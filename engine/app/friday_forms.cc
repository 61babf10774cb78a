// Trial first, then the good ones; a form that proves bad in the company of the others goes too.
#include "engine/app/friday_forms.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "engine/app/form_import.h"
#include "engine/files/file.h"

namespace duban {
namespace {

namespace fs = std::filesystem;

/// Files of a folder by what they may be.
struct FolderFiles {
  std::vector<std::string> forms;  // paths
  std::vector<std::string> others; // names
};

bool is_workbook(const std::string& name) {
  static const std::set<std::string> kEndings = {".xlsx", ".xlsm", ".xls", ".et"};
  return kEndings.contains(ending_of(name));
}

FolderFiles list_folder(const std::string& folder) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed)) throw InputError(Msg::friday_no_folder, {}, {folder});
  FolderFiles files;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    std::error_code ignored;
    const std::string name = entry->path().filename().string();
    // A name that begins so is hidden, or the mark of a program that has the workbook open.
    if (name.starts_with(".") || name.starts_with("~$") || fs::is_directory(entry->path(), ignored)) continue;
    if (is_workbook(name)) files.forms.push_back(entry->path().string());
    else files.others.push_back(name);
  }
  if (failed) throw WorldError(Msg::friday_folder_unreadable, {folder, failed.message()});
  std::sort(files.forms.begin(), files.forms.end());
  std::sort(files.others.begin(), files.others.end());
  return files;
}

class FormsRun {
 public:
  FormsRun(const std::string& ledger, const Envelope& envelope, Date on, std::vector<std::string> files)
      : ledger_(ledger), envelope_(envelope), on_(on), files_(std::move(files)) {}

  void run(bool dry_run, FormsTaken& taken) {
    bool trial = true;
    while (!files_.empty()) {
      const FormImportResult result = import_forms(ledger_, files_, envelope_, {on_, trial, trial || dry_run, false});
      const bool clean = !result.found.has_errors() && result.conflicts.empty();
      if (!clean) leave_out(result, taken);
      if (clean && !trial) keep(result, taken);
      if (clean && !trial) break;
      trial = false;
    }
    for (const auto& [file, reasons] : left_) taken.left.push_back({fs::path(file).filename().string(), reasons});
  }

 private:
  /// The forms an error is about: its own, and the other of two that contradict each other.
  [[nodiscard]] std::vector<std::string> blamed(const Diagnostic& item) const {
    std::vector<std::string> out;
    for (const std::string& file : files_) {
      const bool other = item.message.id == Msg::form_filed_twice && !item.message.args.empty() && item.message.args.front().starts_with(file + " ");
      if (item.at.file == file || other) out.push_back(file);
    }
    return out;
  }

  void leave_out(const FormImportResult& result, FormsTaken& taken) {
    std::map<std::string, std::vector<Diagnostic>> bad;
    for (const Diagnostic& item : result.found.items()) {
      if (item.severity != Severity::error) continue;
      for (const std::string& file : blamed(item)) bad[file].push_back(item);
    }
    for (const FormConflict& conflict : result.conflicts) {
      bad[conflict.at.file];
      taken.conflicts.push_back(conflict);
    }
    if (bad.empty()) throw InputError(result.found);  // not one form's mistake
    std::erase_if(files_, [&](const std::string& file) { return bad.contains(file); });
    left_.merge(bad);
  }

  void keep(const FormImportResult& result, FormsTaken& taken) const {
    taken.recorded = result.recorded;
    taken.already = result.already;
    taken.clock_raised = result.clock_raised;
    for (const Diagnostic& item : result.found.items()) taken.warnings.push_back(item);
    for (const std::string& file : files_) taken.taken.push_back(fs::path(file).filename().string());
  }

  const std::string& ledger_;
  const Envelope& envelope_;
  Date on_;
  std::vector<std::string> files_;  // still thought good
  std::map<std::string, std::vector<Diagnostic>> left_;
};

}  // namespace

FormsTaken take_forms(const std::string& ledger, const std::string& folder, const Envelope& envelope, Date on, bool dry_run) {
  FolderFiles files = list_folder(folder);
  FormsTaken taken;
  taken.forms = static_cast<int>(files.forms.size());
  taken.others = std::move(files.others);
  FormsRun(ledger, envelope, on, std::move(files.forms)).run(dry_run, taken);
  return taken;
}

}  // namespace duban
