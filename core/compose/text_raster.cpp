#include "compose/text_raster.h"

#include "base/log.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string>

#include <ass/ass.h>
#include <fmt/format.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::Colour;
using model::TitleStyle;

namespace {

struct LibraryDeleter {
    void operator()(ASS_Library* library) const { ass_library_done(library); }
};
struct RendererDeleter {
    void operator()(ASS_Renderer* renderer) const { ass_renderer_done(renderer); }
};
struct TrackDeleter {
    void operator()(ASS_Track* track) const { ass_free_track(track); }
};

void toOurLog(int level, const char* format, va_list arguments, void*) {
    if (level > 4)
        return;
    std::array<char, 512> line{};
    std::vsnprintf(line.data(), line.size(), format, arguments);
    base::log::debug("compose", "libass: {}", line.data());
}

// Text in an ASS event: braces and backslashes would start commands.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '{')
            out += "\\{";
        else if (c == '}')
            out += "\\}";
        else if (c == '\\')
            out += "\\\xE2\x81\xA0"; // a word joiner keeps the next letter from being a command
        else if (c != '\n' && c != '\r')
            out += c;
    }
    return out;
}

// A family name for a style line, where a comma would begin the next field.
std::string fontField(const std::string& family) {
    std::string field;
    for (const char c : family)
        if (c != ',' && static_cast<unsigned char>(c) >= ' ')
            field += c;
    return field.empty() ? "Lato" : field;
}

std::string assColour(Colour c) {
    return fmt::format("&H{:02X}{:02X}{:02X}&", c.blue, c.green, c.red);
}

struct Lines {
    std::string heading;
    std::string small; // may be empty
};

Lines split(const std::string& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string::npos)
        return {escaped(text), {}};
    return {escaped(text.substr(0, end)), escaped(text.substr(end + 1))};
}

// Size of the heading in script pixels: smaller for longer texts, so that two lines are the rule.
int headingSize(TitleStyle style, const std::string& heading, model::Size canvas) {
    const double unit = std::min(canvas.width, canvas.height);
    const double base = style == TitleStyle::LowerThird ? 0.072 : 0.165;
    const auto letters =
        static_cast<double>(std::max<std::size_t>(base::toCodePoints(heading).size(), 1));
    const double room = canvas.width * (style == TitleStyle::LowerThird ? 0.6 : 0.84);
    const double fitting = room / letters * 1.75;
    return static_cast<int>(std::clamp(fitting, unit * base * 0.42, unit * base));
}

// A soft shadow under every glyph: legible on bright and busy pictures without a hard outline.
std::string softShadow(int size) {
    return fmt::format("\\blur{:.1f}", std::max(1.0, size / 24.0));
}

struct Script {
    std::string events;
    void add(int layer, const std::string& style, const std::string& text) {
        events +=
            fmt::format("Dialogue: {},0:00:00.00,0:01:00.00,{},,0,0,0,,{}\n", layer, style, text);
    }
};

// A filled rectangle with its top left corner at (x, y).
std::string rectangle(int x, int y, int width, int height, Colour colour) {
    return fmt::format("{{\\an7\\pos({},{})\\bord0\\shad0\\c{}\\p1}}m 0 0 l {} 0 {} {} 0 {}", x, y,
                       assColour(colour), width, width, height, height);
}

void layOutCentred(const model::Title& title, const Lines& lines, int size, model::Size canvas,
                   Script& script) {
    const int centreX = canvas.width / 2;
    const int centreY =
        static_cast<int>(canvas.height * (title.style == TitleStyle::EndCard ? 0.47 : 0.5));
    const int rule = std::max(2, size / 22);
    const std::string place =
        fmt::format("{{\\an2\\pos({},{})\\fs{}\\fsp{}\\c{}{}}}", centreX, centreY - size / 12, size,
                    std::max(1, size / 16), assColour(title.colour), softShadow(size));
    script.add(1, "Heading", place + lines.heading);
    script.add(
        1, "Heading",
        rectangle(centreX - size * 3 / 5, centreY + size / 10, size * 6 / 5, rule, title.accent));
    if (!lines.small.empty())
        script.add(1, "Small",
                   fmt::format("{{\\an8\\pos({},{})\\fs{}\\fsp{}\\c{}{}}}", centreX,
                               centreY + size * 3 / 10, size * 2 / 5, std::max(1, size / 20),
                               assColour(title.colour), softShadow(size)) +
                       lines.small);
}

void layOutLowerThird(const model::Title& title, const Lines& lines, int size, model::Size canvas,
                      Script& script) {
    const int left = static_cast<int>(canvas.width * 0.065);
    const int bottom = static_cast<int>(canvas.height * 0.885);
    const int small = size * 12 / 20;
    const int height = lines.small.empty() ? size : size + small;
    const int bar = std::max(3, size / 9);
    script.add(1, "Heading", rectangle(left, bottom - height, bar, height, title.accent));
    const int textLeft = left + bar * 3;
    script.add(1, "Heading",
               fmt::format("{{\\an7\\pos({},{})\\fs{}\\c{}{}}}", textLeft,
                           bottom - height - size / 8, size, assColour(title.colour),
                           softShadow(size)) +
                   lines.heading);
    if (!lines.small.empty())
        script.add(1, "Small",
                   fmt::format("{{\\an1\\pos({},{})\\fs{}\\c{}{}}}", textLeft, bottom + small / 8,
                               small, assColour(title.colour), softShadow(small)) +
                       lines.small);
}

std::string scriptFor(const model::Title& title, model::Size canvas) {
    const Lines lines = split(title.text);
    const int size = headingSize(title.style, lines.heading, canvas);
    const std::string font = fontField(title.font);
    const int outline = std::max(1, size / 40);
    Script script;
    if (title.style == TitleStyle::LowerThird)
        layOutLowerThird(title, lines, size, canvas, script);
    else
        layOutCentred(title, lines, size, canvas, script);
    const auto style = [&](const char* name, int bold) {
        return fmt::format(
            "Style: "
            "{},{},{},&H00FFFFFF,&H00FFFFFF,&H60000000,&H60000000,{},0,0,0,100,100,0,0,1,{},{},5,"
            "{},{},0,1\n",
            name, font, size, bold, outline, outline, canvas.width / 12, canvas.width / 12);
    };
    return fmt::format(
        "[Script Info]\nScriptType: v4.00+\nPlayResX: {}\nPlayResY: {}\nWrapStyle: 0\n"
        "ScaledBorderAndShadow: yes\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, "
        "PrimaryColour, "
        "SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, "
        "ScaleY, "
        "Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, "
        "Encoding\n"
        "{}{}\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, "
        "Effect, Text\n{}",
        canvas.width, canvas.height, style("Heading", -1), style("Small", 0), script.events);
}

// Lays one glyph bitmap over an image with straight alpha.
void compose(media::Image& image, const ASS_Image& glyphs, int offsetX, int offsetY) {
    const auto red = static_cast<double>(glyphs.color >> 24);
    const auto green = static_cast<double>((glyphs.color >> 16) & 255);
    const auto blue = static_cast<double>((glyphs.color >> 8) & 255);
    const double opacity = (255 - (glyphs.color & 255)) / 255.0;
    for (int y = 0; y < glyphs.h; ++y) {
        const unsigned char* const from =
            glyphs.bitmap + static_cast<std::ptrdiff_t>(y) * glyphs.stride;
        std::uint8_t* to = image.row(glyphs.dst_y - offsetY + y) + (glyphs.dst_x - offsetX) * 4;
        for (int x = 0; x < glyphs.w; ++x, to += 4) {
            const double a = from[x] / 255.0 * opacity;
            if (a <= 0)
                continue;
            const double under = to[3] / 255.0 * (1 - a);
            const double total = a + under;
            const auto mixed = [&](double over, std::uint8_t below) {
                return static_cast<std::uint8_t>((over * a + below * under) / total + 0.5);
            };
            to[0] = mixed(red, to[0]);
            to[1] = mixed(green, to[1]);
            to[2] = mixed(blue, to[2]);
            to[3] = static_cast<std::uint8_t>(total * 255 + 0.5);
        }
    }
}

RasterText collect(const ASS_Image* glyphs) {
    int left = 1 << 20;
    int top = 1 << 20;
    int right = 0;
    int bottom = 0;
    for (const ASS_Image* image = glyphs; image != nullptr; image = image->next) {
        if (image->w <= 0 || image->h <= 0)
            continue;
        left = std::min(left, image->dst_x);
        top = std::min(top, image->dst_y);
        right = std::max(right, image->dst_x + image->w);
        bottom = std::max(bottom, image->dst_y + image->h);
    }
    if (right <= left || bottom <= top)
        return {};
    RasterText text{media::Image(right - left, bottom - top), left, top};
    for (const ASS_Image* image = glyphs; image != nullptr; image = image->next)
        if (image->w > 0 && image->h > 0)
            compose(text.image, *image, left, top);
    return text;
}

} // namespace

Result<RasterText> drawTitle(const model::Title& title, model::Size canvas) {
    const std::unique_ptr<ASS_Library, LibraryDeleter> library(ass_library_init());
    if (!library)
        return Error{ErrorKind::Internal, "The text engine cannot start.", "ass_library_init"};
    ass_set_message_cb(library.get(), &toOurLog, nullptr);
    const std::unique_ptr<ASS_Renderer, RendererDeleter> renderer(ass_renderer_init(library.get()));
    if (!renderer)
        return Error{ErrorKind::Internal, "The text engine cannot start.", "ass_renderer_init"};
    ass_set_frame_size(renderer.get(), canvas.width, canvas.height);
    ass_set_storage_size(renderer.get(), canvas.width, canvas.height);
    ass_set_fonts(renderer.get(), nullptr, "DejaVu Sans", ASS_FONTPROVIDER_AUTODETECT, nullptr, 1);
    std::string script = scriptFor(title, canvas);
    const std::unique_ptr<ASS_Track, TrackDeleter> track(
        ass_read_memory(library.get(), script.data(), script.size(), nullptr));
    if (!track)
        return Error{ErrorKind::Internal, "A title cannot be laid out.", "ass_read_memory"};
    int changed = 0;
    return collect(ass_render_frame(renderer.get(), track.get(), 1000, &changed));
}

} // namespace reelwright::compose
