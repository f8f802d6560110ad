#include "audio/grid_files.h"

#include "base/json.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::audio {

using base::FrameIndex;
using base::FrameRate;
using base::Json;

namespace {

Json timeOf(FrameIndex frame, FrameRate rate) {
    return {{"OTIO_SCHEMA", "RationalTime.1"},
            {"rate", rate.perSecond()},
            {"value", static_cast<double>(frame)}};
}

Json rangeOf(FrameIndex begin, FrameIndex end, FrameRate rate) {
    return {{"OTIO_SCHEMA", "TimeRange.1"},
            {"start_time", timeOf(begin, rate)},
            {"duration", timeOf(end - begin, rate)}};
}

Json markerOf(const std::string& name, const char* colour, const Json& range, Json own) {
    return {{"OTIO_SCHEMA", "Marker.2"},
            {"name", name},
            {"color", colour},
            {"marked_range", range},
            {"metadata", {{"reelwright", std::move(own)}}}};
}

Json markersOf(const GridSheet& sheet) {
    Json markers = Json::array();
    for (const model::Section& section : sheet.sections) {
        const FrameIndex begin = sheet.rate.nearestFrame(section.begin);
        const FrameIndex end = std::max(begin + 1, sheet.rate.nearestFrame(section.end));
        markers.push_back(markerOf(section.label, "BLUE", rangeOf(begin, end, sheet.rate),
                                   {{"kind", "section"},
                                    {"seconds", section.begin},
                                    {"end_seconds", section.end},
                                    {"energy", section.energy}}));
    }
    int bar = 0;
    for (const model::Beat& beat : sheet.grid.beats) {
        bar += beat.inBar == 1 ? 1 : 0;
        const FrameIndex frame = sheet.rate.nearestFrame(beat.time);
        markers.push_back(
            markerOf(fmt::format("{}.{}", bar, beat.inBar), beat.inBar == 1 ? "RED" : "YELLOW",
                     rangeOf(frame, frame + 1, sheet.rate),
                     {{"kind", beat.inBar == 1 ? "downbeat" : "beat"}, {"seconds", beat.time}}));
    }
    return markers;
}

// A thing that holds others or stands among them.
Json itemOf(const char* schema, const std::string& name) {
    return {{"OTIO_SCHEMA", schema},      {"name", name},
            {"metadata", Json::object()}, {"source_range", nullptr},
            {"effects", Json::array()},   {"markers", Json::array()}};
}

} // namespace

std::string timelineOf(const GridSheet& sheet) {
    const FrameIndex length = std::max<FrameIndex>(1, sheet.rate.nearestFrame(sheet.duration));
    Json clip = itemOf("Clip.1", sheet.title);
    clip["source_range"] = rangeOf(0, length, sheet.rate);
    clip["media_reference"] = {{"OTIO_SCHEMA", "MissingReference.1"},
                               {"name", sheet.title},
                               {"metadata", Json::object()},
                               {"available_range", rangeOf(0, length, sheet.rate)}};
    Json track = itemOf("Track.1", "Song");
    track["kind"] = "Audio";
    track["children"].push_back(std::move(clip));
    Json stack = itemOf("Stack.1", "tracks");
    stack["markers"] = markersOf(sheet);
    stack["children"].push_back(std::move(track));
    const Json timeline = {{"OTIO_SCHEMA", "Timeline.1"},
                           {"name", sheet.title},
                           {"global_start_time", timeOf(0, sheet.rate)},
                           {"metadata",
                            {{"reelwright",
                              {{"tempo", sheet.grid.tempo},
                               {"beats_per_bar", sheet.grid.beatsPerBar},
                               {"confidence", sheet.grid.confidence}}}}},
                           {"tracks", std::move(stack)}};
    return timeline.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace reelwright::audio
