// A disk that fails when it is told to: a layer under SQLite's files, the default one as long as it lives. What
// is asked of it reaches the real disk but for the change that is to fail.
#pragma once

#include <sqlite3.h>

#include <cstdint>

namespace duban {

class FaultyDisk {
 public:
  enum class Fault { io_error, full };

  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// From now on the `nth` change (write, cut, sync, removal) fails; `for_good`: and all after it.
  void fail_at(std::int64_t nth, Fault fault, bool for_good);
  /// Nothing fails any more.
  void mend() { at_ = 0; }
  /// True when a change has failed since fail_at.
  [[nodiscard]] bool has_failed() const { return at_ > 0 && changes_ >= at_; }

  /// Counts a change; the error it is answered with, or SQLITE_OK. `error`: for one that is no write.
  int change(int error);

 private:
  sqlite3_vfs* real_;
  sqlite3_vfs own_{};
  std::int64_t changes_ = 0;
  std::int64_t at_ = 0;  // 0 = none fails
  Fault fault_ = Fault::io_error;
  bool for_good_ = false;
};

}  // namespace duban
