// Role words of Chinese notices.
#include "engine/notice/role_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 11> kRoleNames = {"none", "number", "heading", "title", "text", "leader", "person", "lead", "responsible", "support", "deadline"};

struct RoleWord {
  std::u32string_view word;
  Role role;
};

// The first word that a head contains decides: longer and more telling ones stand first.
constexpr RoleWord kWords[] = {
    {U"进展", Role::none},          {U"完成情况", Role::none},      {U"备注", Role::none},          {U"说明", Role::none},
    {U"分值", Role::none},          {U"权重", Role::none},          {U"督查单位", Role::none},      {U"督办单位", Role::none},
    {U"监督", Role::none},          {U"领导", Role::leader},        {U"领衔", Role::leader},        {U"分管市长", Role::leader},
    {U"分管区长", Role::leader},    {U"分管县长", Role::leader},    {U"分管副", Role::leader},      {U"其他责任", Role::support},
    {U"其它责任", Role::support},   {U"配合", Role::support},       {U"协办", Role::support},       {U"协同", Role::support},
    {U"协助", Role::support},       {U"协作", Role::support},       {U"会办", Role::support},       {U"参与", Role::support},
    {U"参加单位", Role::support},   {U"支持单位", Role::support},   {U"成员单位", Role::support},   {U"相关单位", Role::support},
    {U"责任人", Role::person},      {U"负责人", Role::person},
    {U"联系人", Role::person},      {U"承办人", Role::person},      {U"牵头", Role::lead},          {U"主办", Role::lead},
    {U"主责", Role::lead},          {U"主要责任", Role::lead},      {U"第一责任", Role::lead},      {U"主管单位", Role::lead},
    {U"主管部门", Role::lead},      {U"领办", Role::lead},          {U"责任单位", Role::responsible}, {U"责任部门", Role::responsible},
    {U"责任主体", Role::responsible}, {U"责任科室", Role::responsible}, {U"责任处室", Role::responsible}, {U"责任股室", Role::responsible},
    {U"责任地区", Role::responsible}, {U"责任分工", Role::responsible}, {U"职责分工", Role::responsible}, {U"承办", Role::responsible},
    {U"落实单位", Role::responsible}, {U"落实部门", Role::responsible}, {U"实施单位", Role::responsible}, {U"实施主体", Role::responsible},
    {U"负责单位", Role::responsible}, {U"负责部门", Role::responsible}, {U"办理单位", Role::responsible}, {U"执行单位", Role::responsible},
    {U"时限", Role::deadline},      {U"完成时间", Role::deadline},  {U"时间要求", Role::deadline},  {U"期限", Role::deadline},
    {U"时间节点", Role::deadline},  {U"办结时间", Role::deadline},  {U"时间安排", Role::deadline},  {U"进度安排", Role::deadline},
    {U"完成进度", Role::deadline},  {U"截止", Role::deadline},      {U"节点", Role::deadline},      {U"序时进度", Role::deadline},
    {U"进度要求", Role::deadline},  {U"序号", Role::number},        {U"编号", Role::number},        {U"类别", Role::heading},
    {U"领域", Role::heading},       {U"板块", Role::heading},       {U"分类", Role::heading},       {U"类型", Role::heading},
    {U"方面", Role::heading},       {U"名称", Role::title},         {U"任务", Role::text},          {U"内容", Role::text},
    {U"事项", Role::text},          {U"目标", Role::text},          {U"项目", Role::text},          {U"工作", Role::text},
    {U"指标", Role::text},          {U"措施", Role::text},          {U"举措", Role::text},          {U"要求", Role::text},
    {U"标准", Role::text},
};

// At the end of a clause; longer ones stand first.
constexpr RoleWord kRoleVerbs[] = {
    {U"按照职责分工负责", Role::responsible}, {U"依职责分工负责", Role::responsible}, {U"按职责分工负责", Role::responsible},
    {U"按照职责分工落实", Role::responsible}, {U"按职责分工落实", Role::responsible}, {U"按职责分工配合", Role::support},
    {U"按照职责分工", Role::responsible},     {U"按职责分工", Role::responsible},     {U"按职责负责", Role::responsible},
    {U"按职责配合", Role::support},           {U"按职责落实", Role::responsible},     {U"等部门和单位配合", Role::support},
    {U"牵头负责", Role::lead},      {U"牵头办理", Role::lead},      {U"牵头实施", Role::lead},      {U"牵头推进", Role::lead},
    {U"牵头落实", Role::lead},      {U"牵头组织实施", Role::lead},  {U"共同牵头", Role::lead},      {U"联合牵头", Role::lead},
    {U"分别牵头", Role::lead},      {U"牵头抓总", Role::lead},      {U"总牵头", Role::lead},        {U"牵头", Role::lead},
    {U"主办", Role::lead},          {U"主责", Role::lead},          {U"为主负责", Role::lead},      {U"分工负责", Role::responsible},
    {U"分别负责", Role::responsible}, {U"具体负责", Role::responsible}, {U"共同负责", Role::responsible}, {U"负责落实", Role::responsible},
    {U"负责实施", Role::responsible}, {U"负责", Role::responsible}, {U"承办", Role::responsible},   {U"协同配合", Role::support},
    {U"积极配合", Role::support},   {U"密切配合", Role::support},   {U"配合落实", Role::support},   {U"共同配合", Role::support},
    {U"配合", Role::support},       {U"协办", Role::support},       {U"协同", Role::support},       {U"协助", Role::support},
    {U"参与", Role::support},       {U"参加", Role::support},
};

bool contains_one(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

bool starts_with_one(std::u32string_view text, std::u32string_view first) { return !text.empty() && first.find(text.front()) != std::u32string_view::npos; }

}  // namespace

std::string_view name_of(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }
std::optional<Role> parse_role(std::string_view name) { return enum_named<Role>(kRoleNames, name); }

std::optional<Role> RoleWords::own(std::u32string_view word) const {
  const auto found = own_.find(std::u32string(word));
  return found == own_.end() ? std::nullopt : std::optional(found->second);
}

Role RoleWords::of_head(std::u32string_view head) const {
  if (const auto role = own(head)) return *role;
  if (head == U"序") return Role::number;
  // 责任单位及责任人 holds units, 协助责任人 holds people.
  const bool units = contains_one(head, {U"单位", U"部门"});
  const bool people = !units && contains_one(head, {U"责任人", U"负责人", U"联系人"});
  if (people) return Role::person;
  for (const RoleWord& entry : kWords) {
    if (head.find(entry.word) == std::u32string_view::npos) continue;
    if (entry.role != Role::person || !units) return entry.role;
  }
  return Role::none;
}

Role RoleWords::of_label(std::u32string_view word) const {
  constexpr std::size_t kLongest = 12;
  if (word.empty() || word.size() > kLongest) return Role::none;
  if (const auto role = own(word)) return *role;
  if (starts_with_one(word, U"各请由对为将和与")) return Role::none;
  const Role role = of_head(word);
  const bool body = contains_one(word, {U"单位", U"部门", U"主体", U"处室", U"科室", U"股室", U"机构", U"地区"});
  switch (role) {
    case Role::leader: return contains_one(word, {U"加强", U"组织", U"小组", U"强化"}) ? Role::none : role;
    case Role::lead:
    case Role::responsible:
    case Role::support: return body || word.size() == 2 ? role : Role::none;
    case Role::person:
    case Role::deadline: return role;
    default: return Role::none;
  }
}

RoleVerb RoleWords::at_end(std::u32string_view clause) const {
  for (const auto& [word, role] : own_) {
    if (clause.ends_with(word)) return {role, word.size()};
  }
  for (const RoleWord& verb : kRoleVerbs) {
    if (clause.ends_with(verb.word)) return {verb.role, verb.word.size()};
  }
  return {};
}

}  // namespace duban
