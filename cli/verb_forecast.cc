// forecast: what the present pace leads to.
#include "cli/invocation.h"
#include "engine/app/forecast.h"
#include "engine/document/forecast_document.h"

namespace duban {
namespace cli_forecast {

constexpr std::size_t kMostRefs = 1000;

int run(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question(), forecast_needs());
  const Forecast forecast = make_forecast(inquiry, {in.words(), in.value("unit"), in.value("leader"), in.has("all")});
  in.put([&] { return forecast_document(forecast, in.language()); }, [&] { return forecast_json(forecast, inquiry.head("forecast")); });
  return kDone;
}

}  // namespace cli_forecast

Verb forecast_verb() {
  using namespace cli_forecast;
  return {"forecast", Msg::category_lists, Msg::verb_forecast, "[REF …]", 0, kMostRefs,
          join_options({{{"unit", "U", Msg::opt_unit_only}, {"leader", "L", Msg::opt_leader_only}, {"all", "", Msg::opt_forecast_all}}, asking_options()}),
          {"duban forecast", "duban forecast 4.10 --as-of 2024-09-30", "duban forecast --unit 区商务委 --all -o out/forecast.xlsx"}, &run};
}

}  // namespace duban
