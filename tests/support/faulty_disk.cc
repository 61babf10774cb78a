// Every call goes on to the real file; changes are counted first.
#include "tests/support/faulty_disk.h"

#include <new>

namespace duban {
namespace {

/// An open file; the real one lies behind it in the same memory.
struct File {
  sqlite3_file base;
  FaultyDisk* disk;
};

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1); }
FaultyDisk& disk_of(sqlite3_file* file) { return *reinterpret_cast<File*>(file)->disk; }

template <class Call>
int change(sqlite3_file* file, int error, const Call& call) {
  const int refused = disk_of(file).change(error);
  return refused != SQLITE_OK ? refused : call(real(file));
}

const sqlite3_io_methods kMethods = {
    2,
    [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
    [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, size, at); },
    [](sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
      return change(f, SQLITE_IOERR_WRITE, [&](sqlite3_file* r) { return r->pMethods->xWrite(r, from, size, at); });
    },
    [](sqlite3_file* f, sqlite3_int64 size) {
      return change(f, SQLITE_IOERR_TRUNCATE, [&](sqlite3_file* r) { return r->pMethods->xTruncate(r, size); });
    },
    [](sqlite3_file* f, int flags) {
      return change(f, SQLITE_IOERR_FSYNC, [&](sqlite3_file* r) { return r->pMethods->xSync(r, flags); });
    },
    [](sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
    [](sqlite3_file* f, int* held) { return real(f)->pMethods->xCheckReservedLock(real(f), held); },
    [](sqlite3_file* f, int what, void* value) { return real(f)->pMethods->xFileControl(real(f), what, value); },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    [](sqlite3_file* f, int page, int size, int extend, void volatile** at) { return real(f)->pMethods->xShmMap(real(f), page, size, extend, at); },
    [](sqlite3_file* f, int offset, int count, int flags) { return real(f)->pMethods->xShmLock(real(f), offset, count, flags); },
    [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    nullptr,
    nullptr};

/// What the layer keeps: itself and the layer under it.
struct Layers {
  FaultyDisk* disk;
  sqlite3_vfs* real;
};
Layers& layers(sqlite3_vfs* vfs) { return *static_cast<Layers*>(vfs->pAppData); }

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* own = new (file) File{};
  own->disk = layers(vfs).disk;
  const int code = layers(vfs).real->xOpen(layers(vfs).real, name, real(file), flags, out_flags);
  own->base.pMethods = real(file)->pMethods == nullptr ? nullptr : &kMethods;
  return code;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int sync) {
  const int refused = layers(vfs).disk->change(SQLITE_IOERR_DELETE);
  return refused != SQLITE_OK ? refused : layers(vfs).real->xDelete(layers(vfs).real, name, sync);
}

}  // namespace

FaultyDisk::FaultyDisk() : real_(sqlite3_vfs_find(nullptr)) {
  own_ = *real_;
  own_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
  own_.zName = "faulty";
  own_.pAppData = new Layers{this, real_};
  own_.xOpen = &open_file;
  own_.xDelete = &delete_file;
  // These ask for nothing but the layer they were made for.
  own_.xAccess = [](sqlite3_vfs* v, const char* name, int flags, int* out) { return layers(v).real->xAccess(layers(v).real, name, flags, out); };
  own_.xFullPathname = [](sqlite3_vfs* v, const char* name, int size, char* out) { return layers(v).real->xFullPathname(layers(v).real, name, size, out); };
  sqlite3_vfs_register(&own_, 1);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&own_);
  sqlite3_vfs_register(real_, 1);
  delete static_cast<Layers*>(own_.pAppData);
}

void FaultyDisk::fail_at(std::int64_t nth, Fault fault, bool for_good) {
  changes_ = 0;
  at_ = nth;
  fault_ = fault;
  for_good_ = for_good;
}

int FaultyDisk::change(int error) {
  ++changes_;
  if (at_ == 0 || changes_ < at_ || (changes_ > at_ && !for_good_)) return SQLITE_OK;
  return fault_ == Fault::full && error == SQLITE_IOERR_WRITE ? SQLITE_FULL : error;
}

}  // namespace duban
