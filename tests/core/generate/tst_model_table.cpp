#include "base/file.h"
#include "generate/models.h"
#include "generate/price.h"
#include "support/places.h"
#include "support/verify.h"

#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace reelwright;

namespace {

std::string rowOf(const generate::ModelData& model) {
    const auto words = generate::priceWords(model);
    return fmt::format("| `{}` | {} | {} | {} | {} | {} | {} | {} |", model.id, model.maker,
                       nameOf(model.role), model.provider, words.price, words.unit,
                       model.price.checked.empty() ? "-" : model.price.checked,
                       nameOf(model.price.confidence));
}

// The lines of the table under the heading.
std::vector<std::string> rowsInReadme() {
    const auto text = base::readFile(reelwright::testing::sourceRoot() / "README.md", 1u << 20);
    EXPECT_TRUE(text.has_value());
    std::istringstream lines(text ? *text : "");
    std::vector<std::string> rows;
    bool isInside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## "))
            isInside = line == "## Models and money";
        if (isInside && line.starts_with("| `"))
            rows.push_back(line);
    }
    return rows;
}

} // namespace

TEST(ModelTable, of_the_readme_tells_every_model_with_its_price) {
    const auto rows = rowsInReadme();
    std::string wanted;
    bool isRight = rows.size() == generate::models().size();
    std::size_t at = 0;
    for (const auto& model : generate::models()) {
        const std::string row = rowOf(model);
        wanted += row + "\n";
        isRight = isRight && rows[at++] == row;
    }
    EXPECT_TRUE(isRight) << "The table under \"Models and money\" in README.md should be:\n"
                         << wanted;
}
