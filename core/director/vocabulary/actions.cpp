#include "director/vocabulary/vocabulary.h"

#include <array>

namespace reelwright::director {

namespace {

using Lines = std::string_view;

constexpr std::array<Lines, 6> kPersonWide = {
    "{who} as a tiny figure {place}",        "silhouette of {who} far away {place}",
    "{who} alone {place}, seen from afar",   "{who} crossing the whole frame {place}",
    "{who} small {place}, huge space above", "long shadow of {who} {place}"};
constexpr std::array<Lines, 9> kPersonCalm = {
    "{who} walking slowly {place}",      "{who} standing still {place}",
    "{who} sitting and waiting {place}", "{who} turning to look back {place}",
    "{who} looking up {place}",          "{who} lost in thought {place}",
    "{who} seen from behind {place}",    "{who} with closed eyes {place}",
    "profile of {who} {place}"};
constexpr std::array<Lines, 8> kPersonDriving = {"{who} running {place}",
                                                 "{who} dancing {place}",
                                                 "{who} spinning with open arms {place}",
                                                 "{who} striding forward {place}",
                                                 "{who} jumping in front of {glow}",
                                                 "{who} moving to the beat {place}",
                                                 "{who} pushing forward {place}",
                                                 "{who} singing out loud {place}"};
constexpr std::array<Lines, 8> kPersonClose = {"face of {who} lit by {glow}",
                                               "eyes of {who} reflecting {glow}",
                                               "hands of {who} in the glow of {glow}",
                                               "profile of {who} against {glow}",
                                               "half-lit face of {who} in front of {glow}",
                                               "fingers of {who} reaching towards {glow}",
                                               "{who} glancing over one shoulder, {glow} behind",
                                               "silhouette portrait of {who} with {glow}"};

constexpr std::array<Lines, 6> kPeopleWide = {"{who} far away {place}",
                                              "silhouettes of {who} in a row {place}",
                                              "{who} gathered {place}, seen from above",
                                              "{who} crossing the open space {place}",
                                              "{who} small against the sky {place}",
                                              "long shadows of {who} {place}"};
constexpr std::array<Lines, 7> kPeopleCalm = {"{who} walking side by side {place}",
                                              "{who} sitting close together {place}",
                                              "{who} waiting in silence {place}",
                                              "{who} sharing a quiet laugh {place}",
                                              "{who} looking the same way {place}",
                                              "{who} seen from behind {place}",
                                              "{who} meeting {place}"};
constexpr std::array<Lines, 7> kPeopleDriving = {
    "{who} running together {place}",     "{who} dancing {place}",
    "{who} raising their arms {place}",   "{who} jumping to the beat {place}",
    "{who} laughing and turning {place}", "{who} moving as one {place}",
    "{who} charging forward {place}"};
constexpr std::array<Lines, 6> kPeopleClose = {"faces of {who} lit by {glow}",
                                               "hands of {who} touching in the glow of {glow}",
                                               "eyes of {who} meeting in the glow of {glow}",
                                               "silhouettes of {who} against {glow}",
                                               "smiling faces of {who} near {glow}",
                                               "fingers of {who} intertwined, {glow} behind"};

constexpr std::array<Lines, 5> kAnimalWide = {
    "{who} far away {place}", "silhouette of {who} {place}", "{who} crossing the frame {place}",
    "{who} small under a wide sky {place}", "tracks of {who} leading away {place}"};
constexpr std::array<Lines, 7> kAnimalCalm = {
    "{who} resting {place}",           "{who} moving quietly {place}",
    "{who} lifting its head {place}",  "{who} watching from the shade {place}",
    "{who} pausing to listen {place}", "{who} turning towards the light {place}",
    "{who} waiting patiently {place}"};
constexpr std::array<Lines, 6> kAnimalDriving = {"{who} racing {place}",
                                                 "{who} leaping {place}",
                                                 "{who} bursting out of the shadow {place}",
                                                 "{who} darting past {place}",
                                                 "{who} chasing the light {place}",
                                                 "{who} rushing straight ahead {place}"};
constexpr std::array<Lines, 6> kAnimalClose = {
    "eyes of {who} catching {glow}",           "head of {who} outlined by {glow}",
    "breath of {who} drifting through {glow}", "portrait of {who} against {glow}",
    "fur and breath of {who} near {glow}",     "{who} blinking at {glow}"};

constexpr std::array<Lines, 5> kVehicleWide = {
    "{who} tiny on the horizon {place}", "{who} crossing the whole frame {place}",
    "{who} approaching from far away {place}", "light trails of {who} {place}",
    "{who} alone {place}, seen from above"};
constexpr std::array<Lines, 6> kVehicleCalm = {"{who} waiting with glowing lamps {place}",
                                               "{who} gliding slowly {place}",
                                               "{who} standing still {place}",
                                               "{who} rolling to a stop {place}",
                                               "{who} seen from the side {place}",
                                               "{who} passing quietly {place}"};
constexpr std::array<Lines, 6> kVehicleDriving = {"{who} racing {place}",
                                                  "{who} rushing past {place}",
                                                  "{who} cutting through spray {place}",
                                                  "{who} turning hard {place}",
                                                  "{who} speeding towards us {place}",
                                                  "{who} breaking out of the dark {place}"};
constexpr std::array<Lines, 6> kVehicleClose = {"lamps of {who} flaring in front of {glow}",
                                                "polished curves of {who} reflecting {glow}",
                                                "spray and dust behind {who}",
                                                "{glow} sliding over the body of {who}",
                                                "front of {who} filling the frame",
                                                "small detail of {who} trembling with speed"};

constexpr std::array<Lines, 5> kProductWide = {
    "{who} on a stone plinth under soft light", "{who} alone in a wide empty space",
    "{who} small in a wide pool of light", "long shadow of {who} {place}",
    "{who} waiting on a pedestal, mist below"};
constexpr std::array<Lines, 6> kProductCalm = {"{who} resting {place}",
                                               "{who} turning slowly on a plinth",
                                               "{who} in a beam of light {place}",
                                               "{who} mirrored in still water",
                                               "{who} on a pedestal before {glow}",
                                               "{who} revealed by a moving shadow"};
constexpr std::array<Lines, 6> kProductDriving = {
    "{who} spinning in front of {glow}",     "{who} bursting out of coloured dust",
    "{who} floating among splashing drops",  "{who} on a plinth with sweeping light beams",
    "{who} flying through ribbons of light", "{who} landing in the spotlight"};
constexpr std::array<Lines, 7> kProductClose = {"edge of {who} catching {glow}",
                                                "surface of {who} with fine drops of water",
                                                "hand reaching for {who}",
                                                "{who} filling the frame, {glow} behind",
                                                "light gliding over the shape of {who}",
                                                "texture of {who} in extreme detail",
                                                "reflection of {glow} on {who}"};

constexpr std::array<Lines, 5> kThingWide = {
    "{who} {place}, seen from afar", "{who} under a wide sky {place}", "the whole of {who} {place}",
    "{who} standing out {place}", "a first view of {who} {place}"};
constexpr std::array<Lines, 5> kThingCalm = {
    "{who} in soft light {place}", "{who} seen from the side {place}",
    "{who} slowly coming into view {place}", "a closer look at {who} {place}",
    "{who} with drifting dust in the light"};
constexpr std::array<Lines, 5> kThingDriving = {
    "{who} in sweeping beams of light {place}", "shadows racing over {who} {place}",
    "{who} in a rush of wind and dust {place}", "bright light flooding over {who}",
    "{who} lit up by a passing light {place}"};
constexpr std::array<Lines, 5> kThingClose = {
    "a detail of {who} touched by {glow}", "surface of {who} in raking light",
    "{who} filling the frame, {glow} behind", "dust dancing in the light around {who}",
    "the middle of {who}, very near"};

constexpr std::array<Actions, 6> kActions = {
    Actions{kPersonWide, kPersonCalm, kPersonDriving, kPersonClose},
    Actions{kPeopleWide, kPeopleCalm, kPeopleDriving, kPeopleClose},
    Actions{kAnimalWide, kAnimalCalm, kAnimalDriving, kAnimalClose},
    Actions{kVehicleWide, kVehicleCalm, kVehicleDriving, kVehicleClose},
    Actions{kProductWide, kProductCalm, kProductDriving, kProductClose},
    Actions{kThingWide, kThingCalm, kThingDriving, kThingClose}};

} // namespace

const Actions& actionsOf(SubjectKind kind) {
    return kActions[static_cast<std::size_t>(kind)];
}

} // namespace reelwright::director
