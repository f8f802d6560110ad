#include "director/grammar/grammar.h"

#include <algorithm>
#include <array>

namespace reelwright::director {

namespace all_grammars {
#define GRAMMAR(name) extern const Grammar name;
#include "director/grammar/grammars.def"
#undef GRAMMAR
} // namespace all_grammars

namespace {

constexpr std::array kGrammars = {
#define GRAMMAR(name) &all_grammars::name,
#include "director/grammar/grammars.def"
#undef GRAMMAR
};

} // namespace

const Grammar& grammarOf(model::Category category) {
    const auto at = std::ranges::find(kGrammars, category, &Grammar::category);
    return at == kGrammars.end() ? *kGrammars.front() : **at;
}

} // namespace reelwright::director
