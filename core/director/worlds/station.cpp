#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "on an empty platform", "at the window of a moving train", "in a subway carriage",
    "on a long escalator",  "under the station clock",         "in the arrivals hall"};

constexpr std::array<std::string_view, 5> kViews = {
    "train cutting through a wide landscape", "empty platform with a clock and falling light",
    "subway arriving in a rush of light", "station hall with sun beams through dusty glass",
    "rails crossing and parting towards the horizon"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} at the window of a moving train", "{who} waiting alone on an empty platform",
    "{who} running after a departing train", "{who} standing still on a crowded escalator",
    "{who} stepping off a train into the light"};

constexpr std::array<std::string_view, 5> kDetails = {
    "landscape racing across a window pane", "clock hand jumping to the minute",
    "ticket held between two fingers", "rails flashing in the sun", "doors sliding shut"};

} // namespace

extern const World station;
const World station = {
    .id = "station",
    .words =
        "train, subway, metro, station, railway, airport, platform, underground train, tram, "
        "bahnhof, zug, flughafen, u bahn, estacion, tren, aeropuerto, gare, aeroport, "
        "stazione, treno, aeroporto, estacao, trem, вокзал, поезд, метро, 火车站, 地铁, 駅, 電車, "
        "محطة, قطار",
    .neighbours = "city, street, field",
    .palette = "#0f151b #2f3d47 #6d8794 #ede4cf #e2a23b",
    .glow = "the carriage lights",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
