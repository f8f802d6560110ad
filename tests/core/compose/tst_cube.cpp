#include "compose/cube.h"

#include "base/file.h"
#include "base/random.h"
#include "support/places.h"
#include "support/verify.h"

#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace reelwright;
using compose::Cube;
using compose::Rgb;

namespace {

// Lines of a 3D table with `side` points, each colour changed by `change`.
template <typename Change>
std::string block(int side, const Change& change) {
    std::string text;
    for (int b = 0; b < side; ++b)
        for (int g = 0; g < side; ++g)
            for (int r = 0; r < side; ++r) {
                const double n = side - 1;
                const Rgb c = change(Rgb{r / n, g / n, b / n});
                text += fmt::format("{} {} {}\n", c.r, c.g, c.b);
            }
    return text;
}

std::string identity(int side) {
    return fmt::format("LUT_3D_SIZE {}\n{}", side, block(side, [](Rgb c) { return c; }));
}

void expectNear(Rgb a, Rgb b, double tolerance) {
    EXPECT_NEAR(a.r, b.r, tolerance);
    EXPECT_NEAR(a.g, b.g, tolerance);
    EXPECT_NEAR(a.b, b.b, tolerance);
}

} // namespace

TEST(Cube, an_identity_table_changes_nothing) {
    for (const int side : {2, 5, 17}) {
        ASSIGN_OK(const Cube cube, Cube::parse(identity(side), "identity"));
        EXPECT_EQ(cube.sidePoints(), side);
        base::Random random(1);
        for (int i = 0; i < 500; ++i) {
            const Rgb colour{random.uniform(), random.uniform(), random.uniform()};
            expectNear(cube.apply(colour), colour, 1e-9);
        }
    }
}

TEST(Cube, is_exact_at_its_points_and_straight_between_neighbours) {
    const auto bent = [](Rgb c) { return Rgb{c.r * c.r, 1 - c.g, c.b * c.r}; };
    ASSIGN_OK(const Cube cube, Cube::parse("LUT_3D_SIZE 5\n" + block(5, bent), "bent"));
    for (int r = 0; r < 5; ++r)
        for (int g = 0; g < 5; ++g)
            for (int b = 0; b < 5; ++b) {
                const Rgb point{r / 4.0, g / 4.0, b / 4.0};
                expectNear(cube.apply(point), bent(point), 1e-6);
            }
    const Rgb a = bent({0.25, 0.5, 0.75});
    const Rgb b = bent({0.5, 0.75, 1.0});
    expectNear(cube.apply({0.375, 0.625, 0.875}), compose::mix(a, b, 0.5), 1e-6); // the tetrahedra share this line
}

TEST(Cube, greys_stay_grey_between_points) {
    // Along the grey line only the corners 000 and 111 of a cell count.
    const auto coloured = [](Rgb c) { return c.r == c.g && c.g == c.b ? c : Rgb{1, 0, 0}; };
    ASSIGN_OK(const Cube cube, Cube::parse("LUT_3D_SIZE 4\n" + block(4, coloured), "grey line"));
    for (int i = 0; i <= 100; ++i)
        expectNear(cube.apply({i / 100.0, i / 100.0, i / 100.0}), {i / 100.0, i / 100.0, i / 100.0}, 1e-6);
}

// Written from the textbook's six cases, not from the sorted walk of compose/.
Rgb tetrahedral(const std::vector<Rgb>& points, int side, Rgb c) {
    const double n = side - 1;
    const double x[3] = {c.r * n, c.g * n, c.b * n};
    int i[3];
    double f[3];
    for (int k = 0; k < 3; ++k) {
        i[k] = std::min(static_cast<int>(x[k]), side - 2);
        f[k] = x[k] - i[k];
    }
    const auto at = [&](int r, int g, int b) { return points[static_cast<std::size_t>(i[0] + r + side * (i[1] + g + side * (i[2] + b)))]; };
    const auto sum = [&](double w0, Rgb p1, double w1, Rgb p2, double w2, double w3) {
        const Rgb p0 = at(0, 0, 0);
        const Rgb p3 = at(1, 1, 1);
        const auto one = [&](double Rgb::*part) { return w0 * p0.*part + w1 * p1.*part + w2 * p2.*part + w3 * p3.*part; };
        return Rgb{one(&Rgb::r), one(&Rgb::g), one(&Rgb::b)};
    };
    const double r = f[0];
    const double g = f[1];
    const double b = f[2];
    if (r > g) {
        if (g > b)
            return sum(1 - r, at(1, 0, 0), r - g, at(1, 1, 0), g - b, b);
        if (r > b)
            return sum(1 - r, at(1, 0, 0), r - b, at(1, 0, 1), b - g, g);
        return sum(1 - b, at(0, 0, 1), b - r, at(1, 0, 1), r - g, g);
    }
    if (b > g)
        return sum(1 - b, at(0, 0, 1), b - g, at(0, 1, 1), g - r, r);
    if (b > r)
        return sum(1 - g, at(0, 1, 0), g - b, at(0, 1, 1), b - r, r);
    return sum(1 - g, at(0, 1, 0), g - r, at(1, 1, 0), r - b, b);
}

TEST(Cube, interpolates_as_an_independent_tetrahedral_implementation_does) {
    base::Random random(7);
    for (const int side : {2, 3, 9, 33}) {
        std::vector<Rgb> points;
        std::string text = fmt::format("LUT_3D_SIZE {}\n", side);
        for (int i = 0; i < side * side * side; ++i) {
            points.push_back({random.uniform(), random.uniform(), random.uniform()});
            text += fmt::format("{} {} {}\n", points.back().r, points.back().g, points.back().b);
        }
        ASSIGN_OK(const Cube cube, Cube::parse(text, "random"));
        for (int i = 0; i < 3000; ++i) {
            const Rgb colour{random.uniform(), random.uniform(), random.uniform()};
            expectNear(cube.apply(colour), tetrahedral(points, side, colour), 1e-9);
        }
        for (const double v : {0.0, 0.5, 1.0})
            expectNear(cube.apply({v, 1, 1 - v}), tetrahedral(points, side, {v, 1, 1 - v}), 1e-9);
    }
}

TEST(Cube, takes_the_largest_tables_there_are) {
    ASSIGN_OK(const Cube block64, Cube::parse(identity(64), "64"));
    expectNear(block64.apply({0.123, 0.456, 0.789}), {0.123, 0.456, 0.789}, 1e-6);
    std::string row = "LUT_1D_SIZE 65536\n";
    for (int i = 0; i < 65536; ++i)
        row += fmt::format("{0:.6f} {0:.6f} {0:.6f}\n", i / 65535.0);
    ASSIGN_OK(const Cube row65536, Cube::parse(row, "65536"));
    expectNear(row65536.apply({0.123, 0.456, 0.789}), {0.123, 0.456, 0.789}, 1e-5);
}

TEST(Cube, hostile_files_are_refused_with_the_line_of_the_fault) {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(reelwright::testing::sourceRoot() / "tests/data/cubes")) {
        ASSIGN_OK(const std::string text, base::readFile(entry.path(), 16u << 20));
        const auto parsed = Cube::parse(text, entry.path().filename().string());
        ASSERT_FALSE(parsed.has_value()) << entry.path();
        EXPECT_EQ(parsed.error().kind, base::ErrorKind::InvalidInput) << entry.path();
        if (text.find("LUT_") != std::string::npos && !entry.path().string().ends_with("truncated.cube")) {
            EXPECT_NE(parsed.error().message.find("(line "), std::string::npos) << parsed.error().message;
        }
        ++files;
    }
    EXPECT_GE(files, 8);
}

TEST(Cube, reads_one_dimensional_tables) {
    ASSIGN_OK(const Cube cube, Cube::parse("LUT_1D_SIZE 3\n0 0 0\n0.25 0.5 0.75\n1 1 1\n", "row"));
    EXPECT_EQ(cube.rowPoints(), 3);
    EXPECT_EQ(cube.sidePoints(), 0);
    expectNear(cube.apply({0.5, 0.5, 0.5}), {0.25, 0.5, 0.75}, 1e-9);
    expectNear(cube.apply({0.25, 0.25, 0.75}), {0.125, 0.25, 0.875}, 1e-9);
}

TEST(Cube, applies_a_shaper_before_the_table) {
    const std::string text = "LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 0 2\nLUT_3D_SIZE 2\nLUT_3D_INPUT_RANGE 0 1\n0 0 0\n1 1 1\n" +
                             block(2, [](Rgb c) { return Rgb{1 - c.r, 1 - c.g, 1 - c.b}; });
    ASSIGN_OK(const Cube cube, Cube::parse(text, "shaper"));
    expectNear(cube.apply({1, 0.5, 0}), {0.5, 0.75, 1}, 1e-9);
}

TEST(Cube, a_domain_counts_before_and_after_the_size) {
    const std::string points = block(2, [](Rgb c) { return c; });
    for (const std::string& head : {std::string("DOMAIN_MIN 0 0 0\nDOMAIN_MAX 2 2 4\nLUT_3D_SIZE 2\n"),
                                    std::string("LUT_3D_SIZE 2\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 2 2 4\n")}) {
        ASSIGN_OK(const Cube cube, Cube::parse(head + points, "domain"));
        expectNear(cube.apply({1, 1, 1}), {0.5, 0.5, 0.25}, 1e-9);
    }
}

TEST(Cube, colours_outside_the_domain_take_its_edge) {
    ASSIGN_OK(const Cube cube, Cube::parse("DOMAIN_MIN 0.25 0.25 0.25\nDOMAIN_MAX 0.75 0.75 0.75\n" + identity(3), "edge"));
    expectNear(cube.apply({0, 0.5, 1}), {0, 0.5, 1}, 1e-9);
}

TEST(Cube, takes_titles_comments_tabs_blank_lines_and_signs) {
    const std::string text = "# made by hand\n\nTITLE \"Soft gold #2\"\n\tLUT_3D_SIZE\t2\n  # points\n" + block(2, [](Rgb c) { return c; }) + "\n# end\n";
    ASSIGN_OK(const Cube cube, Cube::parse(text, "title"));
    EXPECT_EQ(cube.title(), "Soft gold #2");
    ASSIGN_OK(const Cube tabs, Cube::parse("LUT_1D_SIZE 2\n+0\t0.0\t-1e-1\n1\t+1.0\t1.0E0", "tabs"));
    expectNear(tabs.apply({0, 0, 0}), {0, 0, -0.1}, 1e-9);
}

TEST(Cube, takes_windows_line_ends_and_a_byte_order_mark) {
    std::string text = "\xEF\xBB\xBFTITLE \"Windows\"\r\n";
    for (const char c : identity(2))
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    ASSIGN_OK(const Cube cube, Cube::parse(text, "windows"));
    EXPECT_EQ(cube.title(), "Windows");
    expectNear(cube.apply({0.3, 0.6, 0.9}), {0.3, 0.6, 0.9}, 1e-9);
}

TEST(Cube, refuses_damaged_texts_with_line_and_reason) {
    struct Bad {
        std::string text;
        std::string says;
    };
    const std::string two = "0 0 0\n1 1 1\n";
    const std::vector<Bad> all = {
        {"", "has no LUT_1D_SIZE or LUT_3D_SIZE"},
        {"# nothing\n\n", "has no LUT_1D_SIZE"},
        {"LUT_1D_SIZE 2\n0 0 nan\n1 1 1\n", "no number (line 2)"},
        {"LUT_1D_SIZE 2\n0 inf 0\n1 1 1\n", "no number (line 2)"},
        {"LUT_1D_SIZE 2\nnan 0 0\n1 1 1\n", "(line 2)"},
        {"LUT_1D_SIZE 2\n0 1e999 0\n1 1 1\n", "(line 2)"},
        {"LUT_1D_SIZE 3\n" + two, "has 2 of the 3 lines"},
        {"LUT_1D_SIZE 2\n" + two + "1 1 1\n", "more than the 2 lines of numbers that its size says (line 4)"},
        {"LUT_3D_SIZE 1\n0 0 0\n", "between 2 and 65 after LUT_3D_SIZE (line 1)"},
        {"LUT_3D_SIZE 1000\n", "between 2 and 65"},
        {"LUT_1D_SIZE 65537\n", "between 2 and 65536"},
        {"LUT_3D_SIZE 0\n", "between 2 and 65"},
        {"LUT_3D_SIZE -2\n", "between 2 and 65"},
        {"LUT_3D_SIZE 2.5\n", "whole size"},
        {"LUT_3D_SIZE\n", "whole size"},
        {"LUT_3D_SIZE two\n", "whole size"},
        {"LUT_3D_SIZE 2 2\n", "whole size"},
        {"LUT_3D_SIZE 2\nLUT_3D_SIZE 2\n", "twice (line 2)"},
        {two, "has numbers before LUT_1D_SIZE or LUT_3D_SIZE (line 1)"},
        {"LUT_1D_SIZE 2\n0 0\n1 1 1\n", "three numbers a line (line 2)"},
        {"LUT_1D_SIZE 2\n0 0 0 0\n1 1 1\n", "three numbers a line (line 2)"},
        {"LUT_1D_SIZE 2\n0 0 0\nhello 1 1\n", "word hello among its numbers (line 3)"},
        {"LUT_1D_SIZE 2\n0 0 0\n1 x 1\n", "no number (line 3)"},
        {"LUT_1D_SIZE 2\n0,0 0,0 0,0\n1 1 1\n", "(line 2)"},
        {"DOMAIN_MIN 0 0\nLUT_1D_SIZE 2\n" + two, "three numbers after DOMAIN_MIN (line 1)"},
        {"DOMAIN_MAX a b c\nLUT_1D_SIZE 2\n" + two, "three numbers after DOMAIN_MAX (line 1)"},
        {"LUT_1D_SIZE 2\nDOMAIN_MIN 1 1 1\nDOMAIN_MAX 0 0 0\n" + two, "empty input range"},
        {"LUT_1D_SIZE 2\nDOMAIN_MAX 0 1 1\n" + two, "empty input range"},
        {"LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 1 1\n" + two, "empty input range"},
        {"LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 1\n" + two, "two numbers after LUT_1D_INPUT_RANGE (line 2)"},
        {"LUT_1D_SIZE 2\n0 0 1e30\n1 1 1\n", "larger than any colour (line 2)"},
        {"DOMAIN_MAX 1e300 1 1\nLUT_1D_SIZE 2\n" + two, "larger than any colour (line 1)"},
        {"LUT_2D_SIZE 2\n" + two, "unknown word LUT_2D_SIZE (line 1)"},
        {"<html><body>Not found</body></html>", "unknown word"},
        {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "unknown word"},
        {std::string(1 << 20, 'A'), "unknown word AAAA"},
        {std::string("LUT_1D_SIZE 2\n0 0 \0\n1 1 1\n", 26), "(line 2)"},
        {std::string((16 << 20) + 1, '#'), "larger than 16 MiB"},
    };
    for (const Bad& bad : all) {
        const auto parsed = Cube::parse(bad.text, "bad.cube");
        ASSERT_FALSE(parsed.has_value()) << bad.says;
        EXPECT_EQ(parsed.error().kind, base::ErrorKind::InvalidInput);
        EXPECT_NE(parsed.error().message.find("The LUT bad.cube "), std::string::npos) << parsed.error().message;
        EXPECT_NE(parsed.error().message.find(bad.says), std::string::npos) << parsed.error().message << " // " << bad.says;
        EXPECT_LT(parsed.error().message.size(), 200U);
    }
}

TEST(Cube, messages_are_valid_text_even_for_binary_files) {
    const auto parsed = Cube::parse(std::string("\xff\xfe\x80 1 2"), "bad.cube");
    ASSERT_FALSE(parsed.has_value());
    for (const char c : parsed.error().message)
        EXPECT_TRUE(c >= 32 && c < 127) << int{c};
}

TEST(Cube, thousands_of_changed_files_neither_crash_nor_give_wild_colours) {
    const std::vector<std::string> seeds = {identity(3), "TITLE \"t\"\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 1 1 1\nLUT_1D_SIZE 2\n0 0 0\n1 1 1\n",
                                            "LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 0 1\nLUT_3D_SIZE 2\n0 0 0\n1 1 1\n" + block(2, [](Rgb c) { return c; })};
    const std::vector<std::string> words = {"nan", "-", "1e308", "LUT_3D_SIZE", "65", "DOMAIN_MAX", "\"", "\n", "\0", "#", "99999999999999999999", "-1"};
    base::Random random(20);
    int accepted = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text = seeds[random.index(seeds.size())];
        const std::size_t changes = 1 + random.index(4);
        for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
            const std::size_t at = random.index(text.size());
            switch (random.index(4)) {
            case 0:
                text[at] = static_cast<char>(random.index(256));
                break;
            case 1:
                text.erase(at, 1 + random.index(20));
                break;
            case 2:
                text.insert(at, words[random.index(words.size())]);
                break;
            default:
                text.insert(at, text.substr(random.index(text.size()), random.index(40)));
            }
        }
        const auto cube = Cube::parse(text, "changed.cube");
        if (!cube)
            continue;
        ++accepted;
        for (const double v : {-1.0, 0.0, 0.3, 1.0, 2.0}) {
            const Rgb out = cube->apply({v, 1 - v, 0.5});
            EXPECT_TRUE(std::isfinite(out.r) && std::isfinite(out.g) && std::isfinite(out.b)) << text;
        }
    }
    EXPECT_GT(accepted, 50);
}
