// Orders as a document and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/order_list.h"

namespace duban {

[[nodiscard]] Document order_document(const OrderList& list, Language language);
/// Adds proposed, held, sent to `head`.
[[nodiscard]] Json order_json(const OrderList& list, Json head);

/// What was sent, an item a row, for any list that shows it.
[[nodiscard]] DocumentTable sent_table(const std::vector<SentLine>& lines, std::string title, Language language);
[[nodiscard]] Json sent_json(const SentLine& line);
/// 催办〔2024〕3号; order 3 of 2024.
[[nodiscard]] std::string order_citation(const Order& order, Language language);
/// 区商务委; 区商务委主要负责人; 政府办公室通报.
[[nodiscard]] std::string addressee_line(const std::string& to, const std::vector<std::string>& names, Language language);

}  // namespace duban
