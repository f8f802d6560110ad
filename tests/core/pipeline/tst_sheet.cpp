#include "pipeline/sheet.h"

#include "core/pipeline/workshop.h"

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::Overwrite;

namespace {

constexpr const char* kHostile = "<script>alert(1)</script>\"><img src=x onerror='go()'> & \x01 {}";

} // namespace

TEST(Sheet, tells_scenes_models_prices_and_sounds) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    model::Take& take = film.scenes[1].takes[0];
    take.model = "great-model";
    take.prompt = "A lighthouse at night";
    take.seed = 4711;
    take.licence = "Great licence 1.0";
    take.price = {1'250'000};
    const auto kept = shop.keep(film);
    VERIFY_OK(pipeline::writeSheet(shop.workspace(), kept, shop.file("sheet.html"), Overwrite::No, {}, {}));
    const std::string html = bytesOf(shop.file("sheet.html"));
    for (const std::string part : {"<h1>Pictures</h1>", "0:02.0, 60 frames", "great-model", "A lighthouse at night", "4711", "Great licence 1.0", "$1.25",
                                   "song0.wav", "picture0.png", "data:image/jpeg;base64,"})
        EXPECT_NE(html.find(part), std::string::npos) << part;
    EXPECT_EQ(html.find("http:"), std::string::npos) << "nothing from outside";
    EXPECT_EQ(html.find("{}"), std::string::npos);
}

TEST(Sheet, hostile_words_stay_words) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    film.title = kHostile;
    film.titles[0].font = kHostile;
    model::Take& take = film.scenes[0].takes[0];
    take.model = take.prompt = take.licence = take.version = take.provider = kHostile;
    film.scenes[1].description = kHostile;
    VERIFY_OK(pipeline::writeSheet(shop.workspace(), shop.keep(film), shop.file("sheet.html"), Overwrite::No, {}, {}));
    const std::string html = bytesOf(shop.file("sheet.html"));
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<img src"), std::string::npos);
    EXPECT_EQ(html.find("onerror='"), std::string::npos);
    EXPECT_EQ(html.find('\x01'), std::string::npos);
    EXPECT_NE(html.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;"), std::string::npos);
    EXPECT_EQ(pipeline::htmlText("<&>\"'\x02\n雨"), "&lt;&amp;&gt;&quot;&#39;\n雨");
}

TEST(Sheet, never_takes_the_place_of_another_file_unasked) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    const fs::path file = shop.file("sheet.html");
    VERIFY_OK(base::writeFileAtomically(file, "mine"));
    EXPECT_ERROR(pipeline::writeSheet(shop.workspace(), film, file, Overwrite::No, {}, {}), Exists);
    EXPECT_EQ(bytesOf(file), "mine");
    VERIFY_OK(pipeline::writeSheet(shop.workspace(), film, file, Overwrite::Yes, {}, {}));
    EXPECT_NE(bytesOf(file), "mine");
    EXPECT_ERROR(pipeline::writeSheet(shop.workspace(), film, shop.file("none/sheet.html"), Overwrite::No, {}, {}), NotFound);
}
