#include "audio/plot.h"

#include "audio/remarks.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <cairo.h>
#include <fmt/format.h>

namespace reelwright::audio {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::Section;

namespace {

struct Ink {
    double red = 1;
    double green = 1;
    double blue = 1;
};
constexpr Ink rgb(int value) {
    return {(value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0};
}

constexpr Ink kGround = rgb(0x101319);
constexpr Ink kPanel = rgb(0x171b23);
constexpr Ink kText = rgb(0xe8ebf0);
constexpr Ink kFaint = rgb(0x8891a0);
constexpr Ink kLine = rgb(0x2b313d);
constexpr Ink kEnergy = rgb(0xffc857);
constexpr Ink kWarning = rgb(0xff8f6b);

constexpr double kMargin = 28;
constexpr double kHeader = 96;
constexpr double kRowGap = 18;
constexpr double kBand = 26; // sections
constexpr double kBars = 22; // bar numbers
constexpr double kAxis = 22; // times
constexpr int kSingleHeight = 540;
constexpr double kTallRow = 300;
constexpr double kRow = 232;
constexpr double kRowSeconds = 92; // a row holds about so much
constexpr int kMostRows = 24;

Ink inkOf(const std::string& label) {
    constexpr std::array<std::pair<std::string_view, Ink>, 5> kLabels = {
        {{"intro", rgb(0x6f86b9)},
         {"verse", rgb(0x2fb5a6)},
         {"chorus", rgb(0xe75a8d)},
         {"break", rgb(0x9a74e0)},
         {"outro", rgb(0x6f86b9)}}};
    for (const auto& [name, ink] : kLabels)
        if (label == name)
            return ink;
    return rgb(0x5aa2d6);
}

std::string clock(double seconds) {
    const long whole = std::lround(seconds);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

// What the waveform is drawn taller by, so that quiet songs are seen as well.
double loudening(const Waveform& waveform) {
    constexpr double kMost = 16;
    int peak = 1;
    for (const std::int8_t value : waveform.high)
        peak = std::max<int>(peak, value);
    for (const std::int8_t value : waveform.low)
        peak = std::max<int>(peak, -value);
    return std::clamp(127.0 / peak, 1.0, kMost);
}

enum class Align { Left, Middle, Right };

// A Cairo surface with the few strokes that a plot needs.
class Canvas {
public:
    Canvas(int width, int height)
        : m_surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height))
        , m_context(cairo_create(m_surface.get())) {}

    [[nodiscard]] bool isFine() const {
        return cairo_status(m_context.get()) == CAIRO_STATUS_SUCCESS;
    }
    void rectangle(double x, double y, double width, double height, Ink ink, double opacity = 1) {
        use(ink, opacity);
        cairo_rectangle(m_context.get(), x, y, width, height);
        cairo_fill(m_context.get());
    }
    void line(const std::vector<std::pair<double, double>>& points, Ink ink, double width,
              double opacity) {
        use(ink, opacity);
        cairo_set_line_width(m_context.get(), width);
        cairo_set_line_join(m_context.get(), CAIRO_LINE_JOIN_ROUND);
        for (const auto& [x, y] : points)
            cairo_line_to(m_context.get(), x, y);
        cairo_stroke(m_context.get());
    }
    // The baseline is at y. Returns the width.
    double text(double x, double y, const std::string& words, double size, Ink ink, Align align,
                bool bold = false, double opacity = 1) {
        cairo_t* const context = m_context.get();
        cairo_select_font_face(context, "Inter", CAIRO_FONT_SLANT_NORMAL,
                               bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(context, size);
        cairo_text_extents_t extents;
        cairo_text_extents(context, words.c_str(), &extents);
        const double share = align == Align::Left ? 0 : align == Align::Middle ? 0.5 : 1;
        use(ink, opacity);
        cairo_move_to(context, x - share * extents.x_advance, y);
        cairo_show_text(context, words.c_str());
        return extents.x_advance;
    }
    double widthOf(const std::string& words, double size) {
        cairo_set_font_size(m_context.get(), size);
        cairo_text_extents_t extents;
        cairo_text_extents(m_context.get(), words.c_str(), &extents);
        return extents.x_advance;
    }
    [[nodiscard]] media::Image image() {
        cairo_surface_flush(m_surface.get());
        media::Image image(cairo_image_surface_get_width(m_surface.get()),
                           cairo_image_surface_get_height(m_surface.get()));
        const unsigned char* const from = cairo_image_surface_get_data(m_surface.get());
        const int stride = cairo_image_surface_get_stride(m_surface.get());
        for (int y = 0; y < image.height; ++y) {
            const auto* pixel = reinterpret_cast<const std::uint32_t*>(
                from + static_cast<std::ptrdiff_t>(y) * stride);
            std::uint8_t* to = image.row(y);
            for (int x = 0; x < image.width; ++x, ++pixel, to += 4) {
                to[0] = static_cast<std::uint8_t>(*pixel >> 16);
                to[1] = static_cast<std::uint8_t>(*pixel >> 8);
                to[2] = static_cast<std::uint8_t>(*pixel);
                to[3] = 255;
            }
        }
        return image;
    }

private:
    struct Deleter {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
        void operator()(cairo_t* context) const { cairo_destroy(context); }
    };
    void use(Ink ink, double opacity) {
        cairo_set_source_rgba(m_context.get(), ink.red, ink.green, ink.blue, opacity);
    }
    std::unique_ptr<cairo_surface_t, Deleter> m_surface;
    std::unique_ptr<cairo_t, Deleter> m_context;
};

// One stretch of the song across the picture.
class Row {
public:
    Row(Canvas& canvas, const Analysis& analysis, double left, double width, double begin,
        double seconds)
        : m_canvas(canvas)
        , m_analysis(analysis)
        , m_left(left)
        , m_width(width)
        , m_begin(begin)
        , m_end(std::min(begin + seconds, analysis.map.duration))
        , m_scale(width / seconds) {}

    void draw(double top, double height) {
        m_waveTop = top + kBand + 4;
        m_waveHeight = height - kBand - kBars - kAxis - 4;
        const double right = std::max(m_left + 1, xOf(m_end));
        m_canvas.rectangle(m_left, m_waveTop, right - m_left, m_waveHeight, kPanel);
        drawSections(top);
        drawBeats();
        drawWaveform();
        drawEnergy();
        drawAxis(m_waveTop + m_waveHeight + kBars);
    }

private:
    [[nodiscard]] double xOf(double seconds) const {
        return m_left + (seconds - m_begin) * m_scale;
    }

    void drawSections(double top) {
        for (const Section& section : m_analysis.map.sections) {
            const double from = xOf(std::max(section.begin, m_begin));
            const double to = xOf(std::min(section.end, m_end));
            if (to <= from)
                continue;
            const Ink ink = inkOf(section.label);
            const double width = std::max(1.0, to - from - 2);
            m_canvas.rectangle(from, top, width, kBand, ink, 0.30);
            m_canvas.rectangle(from, top + kBand - 4, width, 4, ink, 0.25);
            m_canvas.rectangle(from, top + kBand - 4, width * std::clamp(section.energy, 0.0, 1.0),
                               4, ink);
            m_canvas.rectangle(from, m_waveTop, width, m_waveHeight, ink, 0.05);
            const std::string label = base::shortened(base::cleanText(section.label, 80), 24);
            const std::string energy = fmt::format("energy {:.0f} %", section.energy * 100);
            constexpr double kSize = 13;
            const double room = width - 16;
            const double labelWidth = m_canvas.widthOf(label, kSize) * 1.1;
            if (room < labelWidth)
                continue;
            m_canvas.text(from + 8, top + 16, label, kSize, kText, Align::Left, true);
            if (room > labelWidth + m_canvas.widthOf(energy, 12) + 16)
                m_canvas.text(from + width - 8, top + 16, energy, 12, kText, Align::Right, false,
                              0.7);
        }
    }

    void drawBeats() {
        const model::BeatGrid& grid = m_analysis.map.grid;
        if (grid.beats.empty())
            return;
        const double beat = m_scale * (grid.tempo > 0 ? 60 / grid.tempo : 1);
        const double bar = beat * std::max(1, grid.beatsPerBar);
        const double fade = grid.isTrusted() ? 1 : 0.45;
        int every = 1; // bar numbers stand at least so far apart
        while (every * bar < 30)
            every *= 2;
        int number = 0;
        for (const model::Beat& each : grid.beats) {
            const bool isDownbeat = each.inBar == 1;
            number += isDownbeat ? 1 : 0;
            if (each.time < m_begin || each.time >= m_end)
                continue;
            if ((!isDownbeat && beat < 4) || (isDownbeat && bar < 3))
                continue;
            const double x = std::round(xOf(each.time));
            const double below = m_waveTop + m_waveHeight;
            if (!isDownbeat) {
                m_canvas.rectangle(x, m_waveTop, 1, m_waveHeight, kText, 0.07 * fade);
                m_canvas.rectangle(x, below, 1, 4, kFaint, 0.6 * fade);
                continue;
            }
            m_canvas.rectangle(x, m_waveTop, 1, m_waveHeight, kText, 0.26 * fade);
            const bool isNumbered = (number - 1) % every == 0;
            m_canvas.rectangle(x, below, isNumbered ? 2 : 1, isNumbered ? 8 : 6, kText, 0.9 * fade);
            if (isNumbered)
                m_canvas.text(x + 5, below + 15, std::to_string(number), 12, kText, Align::Left,
                              false, 0.85 * fade);
        }
    }

    // Peaks faint, root mean square bright, in the section's colour.
    void drawWaveform() {
        const Waveform& wave = m_analysis.waveform;
        const std::size_t count = std::min({wave.low.size(), wave.high.size(), wave.rms.size()});
        constexpr double kStep = kWaveformStep / 48000.0;
        const double middle = m_waveTop + m_waveHeight / 2;
        const double half = (m_waveHeight / 2 - 6) * loudening(wave);
        m_canvas.rectangle(m_left, middle, xOf(m_end) - m_left, 1, kLine);
        std::size_t section = 0;
        const std::vector<Section>& sections = m_analysis.map.sections;
        for (double x = m_left; x < xOf(m_end); ++x) {
            const double from = m_begin + (x - m_left) / m_scale;
            const auto first = static_cast<std::size_t>(from / kStep);
            const std::size_t last =
                std::max(first + 1, static_cast<std::size_t>((from + 1 / m_scale) / kStep));
            int low = 0;
            int high = 0;
            double squares = 0;
            for (std::size_t i = first; i < std::min(last, count); ++i) {
                low = std::min<int>(low, wave.low[i]);
                high = std::max<int>(high, wave.high[i]);
                squares += static_cast<double>(wave.rms[i]) * wave.rms[i];
            }
            while (section + 1 < sections.size() && sections[section].end <= from)
                ++section;
            const Ink ink = sections.empty() ? inkOf("") : inkOf(sections[section].label);
            const double up = half * high / 127;
            const double down = half * -low / 127;
            m_canvas.rectangle(x, middle - up, 1, up + down, ink, 0.45);
            const double rms = half * std::sqrt(squares / static_cast<double>(last - first)) / 255;
            m_canvas.rectangle(x, middle - rms, 1, 2 * rms, ink, 0.95);
        }
    }

    void drawEnergy() {
        if (m_analysis.map.energy.values.empty())
            return;
        std::vector<std::pair<double, double>> points;
        for (double x = m_left; x <= xOf(m_end); x += 3) {
            const double energy = m_analysis.map.energy.at(m_begin + (x - m_left) / m_scale);
            points.emplace_back(x, m_waveTop + m_waveHeight - 4 - energy * (m_waveHeight - 8));
        }
        m_canvas.line(points, kGround, 4, 0.55);
        m_canvas.line(points, kEnergy, 1.8, 0.95);
    }

    void drawAxis(double top) {
        constexpr std::array<double, 9> kSteps = {1, 2, 5, 10, 15, 30, 60, 120, 300};
        constexpr double kRoom = 70; // pixels between labels
        const auto found = std::ranges::find_if(
            kSteps, [&](double seconds) { return seconds * m_scale >= kRoom; });
        const double step = found != kSteps.end() ? *found : kSteps.back();
        m_canvas.rectangle(m_left, top, m_width, 1, kLine);
        for (double time = std::ceil(m_begin / step) * step; time <= m_end + 1e-6; time += step) {
            const double x = xOf(time);
            m_canvas.rectangle(std::round(x), top, 1, 5, kFaint);
            const bool isAtEnd = x > m_left + m_width - 20;
            m_canvas.text(x, top + 17, clock(time), 12, kFaint,
                          x < m_left + 20 ? Align::Left
                          : isAtEnd       ? Align::Right
                                          : Align::Middle);
        }
    }

    Canvas& m_canvas;
    const Analysis& m_analysis;
    double m_left;
    double m_width;
    double m_begin;
    double m_end;
    double m_scale; // pixels a second
    double m_waveTop = 0;
    double m_waveHeight = 0;
};

void drawHeader(Canvas& canvas, const Analysis& analysis, const PlotSettings& settings) {
    const model::SongMap& map = analysis.map;
    const double right = settings.width - kMargin;
    canvas.text(kMargin, 40, base::shortened(base::cleanText(settings.title, 200), 70), 24, kText,
                Align::Left, true);
    std::string line = "No pulse";
    if (!map.grid.beats.empty()) {
        line =
            fmt::format("{:.1f} beats a minute   ·   {} to the bar   ·   confidence {:.0f} % ({})",
                        map.grid.tempo, map.grid.beatsPerBar, map.grid.confidence * 100,
                        confidenceInWords(map.grid.confidence));
    }
    line += fmt::format("   ·   {}   ·   {:.1f} LUFS   ·   peak {:+.1f} dB", clock(map.duration),
                        analysis.loudness.integrated, analysis.loudness.truePeak);
    const bool isUnsure = !map.grid.isTrusted();
    canvas.text(kMargin, 68, line, 15, isUnsure ? kWarning : kFaint, Align::Left);
    auto legend = [&, x = right](const std::string& name, Ink ink, double height) mutable {
        x -= canvas.widthOf(name, 12);
        canvas.text(x, 38, name, 12, kFaint, Align::Left);
        canvas.rectangle(x - 24, 34 - height / 2, 18, height, ink);
        x -= 44;
    };
    legend("energy", kEnergy, 2);
    legend("bars and beats", kText, 1);
    legend("level and peaks", inkOf("verse"), 8);
    const std::vector<std::string> warnings = warningsOf(analysis);
    if (!warnings.empty())
        canvas.text(right, 68, warnings.front(), 13, kWarning, Align::Right);
}

} // namespace

Result<media::Image> drawAnalysis(const Analysis& analysis, const PlotSettings& settings) {
    if (settings.width < 640 || settings.width > 4096)
        return Error{
            ErrorKind::InvalidInput, "The picture must be from 640 to 4096 pixels wide.", {}};
    const double duration = std::max(analysis.map.duration, 0.1);
    const int rows = static_cast<int>(
        std::clamp(std::ceil(duration / kRowSeconds), 1.0, static_cast<double>(kMostRows)));
    const double rowHeight = rows == 1   ? kSingleHeight - kHeader - kRowGap
                             : rows == 2 ? kTallRow
                                         : kRow;
    const int height = static_cast<int>(kHeader + rows * (rowHeight + kRowGap));
    Canvas canvas(settings.width, height);
    canvas.rectangle(0, 0, settings.width, height, kGround);
    drawHeader(canvas, analysis, settings);
    const double seconds = duration / rows;
    for (int i = 0; i < rows; ++i)
        Row(canvas, analysis, kMargin, settings.width - 2 * kMargin, i * seconds, seconds)
            .draw(kHeader + i * (rowHeight + kRowGap), rowHeight);
    if (!canvas.isFine())
        return Error{ErrorKind::Internal, "The picture of the song cannot be drawn.", "cairo"};
    return canvas.image();
}

} // namespace reelwright::audio
