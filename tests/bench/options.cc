// Every option takes a value.
#include "tests/bench/options.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

namespace duban::bench {
namespace {

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ',');) parts.push_back(part);
  return parts;
}

int positive(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1) throw std::invalid_argument("no number above 0: " + text);
  return value;
}

void set(Options& options, const std::string& name, const std::string& value) {
  if (name == "--data") options.data = value;
  else if (name == "--baselines") options.baselines = value;
  else if (name == "--out") options.out = value;
  else if (name == "--only") options.only = split(value);
  else if (name == "--rounds") options.rounds = positive(value);
  else if (name == "--duban") options.duban = value;
  else throw std::invalid_argument("unknown option " + name);
}

}  // namespace

bool Options::wants(const std::string& operation) const { return only.empty() || std::find(only.begin(), only.end(), operation) != only.end(); }

Options parse_options(const std::vector<std::string>& args) {
  Options options;
  for (std::size_t i = 0; i < args.size(); i += 2) {
    if (i + 1 == args.size()) throw std::invalid_argument("no value for " + args[i]);
    set(options, args[i], args[i + 1]);
  }
  if (options.data.empty()) throw std::invalid_argument("--data is needed");
  return options;
}

}  // namespace duban::bench
