// A draft beside the target, verified, then renamed.
#include "engine/ledger/backup.h"

#include <filesystem>

#include "engine/base/diagnostic.h"
#include "engine/base/file_writer.h"
#include "engine/base/text.h"
#include "engine/ledger/evidence.h"

namespace duban {
namespace {

namespace fs = std::filesystem;

/// A copy in the making: what is not kept is removed, with what lies beside it.
class DraftCopy {
 public:
  explicit DraftCopy(const std::string& target) : target_(target), draft_(draft_name(target)) { remove(); }
  ~DraftCopy() { remove(); }
  DraftCopy(const DraftCopy&) = delete;
  DraftCopy& operator=(const DraftCopy&) = delete;

  [[nodiscard]] const std::string& file() const { return draft_; }

  /// Fills it with what `ledger` holds now.
  void fill(const std::string& ledger, const std::function<void(int)>& on_progress) {
    Database source(ledger, Database::Access::read);
    source.execute("BEGIN");
    (void)source.single_integer("SELECT count(*) FROM ledger");  // one view of the file from here on
    try {
      Database copy(draft_, Database::Access::draft);
      source.copy_to(copy, on_progress);
    } catch (const WorldError& error) {
      // Nobody knows the draft by its name.
      Message problem = error.message();
      problem.args.front() = problem.id == Msg::ledger_damaged ? ledger : target_;
      throw WorldError(problem.id, problem.args);
    }
  }

  /// Gives it its name, the evidence first: a ledger is never there without it.
  void keep() {
    refuse_existing(target_);
    rename(evidence_folder(draft_), evidence_folder(target_));
    try {
      rename(draft_, target_);
    } catch (const WorldError&) {
      rename(evidence_folder(target_), evidence_folder(draft_));
      throw;
    }
    sync_folder(fs::absolute(target_).parent_path().string());
  }

  static void refuse_existing(const std::string& path) {
    for (const std::string& name : {path, evidence_folder(path)}) {
      if (fs::exists(fs::symlink_status(name))) throw WorldError(Msg::backup_exists, {name});
    }
  }

 private:
  static void rename(const std::string& from, const std::string& to) {
    std::error_code error;
    if (!fs::exists(from)) return;
    fs::rename(from, to, error);
    if (error) throw WorldError(Msg::file_unwritable, {to, error.message()});
  }
  void remove() const {
    std::error_code ignored;
    for (const char* tail : {"", "-journal", "-wal", "-shm"}) fs::remove(draft_ + tail, ignored);
    fs::remove_all(evidence_folder(draft_), ignored);
  }

  std::string target_;
  std::string draft_;
};

void refuse_target(const std::string& ledger, const std::string& target) {
  std::error_code ignored;
  if (fs::equivalent(ledger, target, ignored)) throw WorldError(Msg::backup_is_ledger, {target});
  const fs::path folder = fs::absolute(target).parent_path();
  if (!fs::is_directory(folder, ignored)) throw WorldError(Msg::ledger_folder_missing, {target, folder.string()});
  DraftCopy::refuse_existing(target);
}

}  // namespace

BackupResult back_up(const std::string& ledger, const std::string& target, const std::function<void(int)>& on_progress) {
  (void)Ledger::open(ledger, Database::Access::read);  // refuses what is no ledger
  refuse_target(ledger, target);
  DraftCopy copy(target);
  copy.fill(ledger, on_progress);
  BackupResult result;
  result.evidence_files = copy_evidence(evidence_folder(ledger), evidence_folder(copy.file()));
  result.verification = Ledger::open(copy.file(), Database::Access::still).verify();
  for (Message& problem : result.verification.problems) {
    if (!result.verification.entries_sound) throw WorldError(Msg::backup_unsound, {ledger, std::string(id_of(problem.id))});
    for (std::string& arg : problem.args) arg = replace_all(std::move(arg), copy.file(), target);
  }
  copy.keep();
  return result;
}

std::string back_up_before_change(const std::string& ledger, std::int64_t version) {
  const std::string first = ledger + ".schema-" + std::to_string(version) + ".bak";
  std::string name = first;
  for (int number = 2; fs::exists(fs::symlink_status(name)); ++number) name = first + "." + std::to_string(number);
  DraftCopy copy(name);
  copy.fill(ledger, {});
  copy.keep();
  return name;
}

}  // namespace duban
