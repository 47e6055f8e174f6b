#include "core/crypto/recoverykit.h"

namespace earshot::crypto {

// Chosen for paper and telephone: plainly spelt, four to eight letters, the first four letters unlike any other word's,
// and no two words one letter apart. The order is for ever: the words of printed kits stand for their places in it.
const std::array<const char *, 256> &recoveryWords()
{
    static const std::array<const char *, 256> words{
        "acorn",  "actor",   "album",   "almond",  "amber",   "anchor",   "animal",   "apple",   "april",   "apron",
        "arch",   "arrow",   "atlas",   "attic",   "autumn",  "badge",    "baker",    "balloon", "banjo",   "banner",
        "barley", "basket",  "beacon",  "beaver",  "bench",   "berry",    "bicycle",  "blanket", "blossom", "border",
        "bottle", "branch",  "bread",   "brick",   "bridge",  "brush",    "bubble",   "bucket",  "button",  "cabin",
        "cactus", "camel",   "candle",  "canvas",  "carpet",  "castle",   "cedar",    "chalk",   "cherry",  "chimney",
        "circle", "citrus",  "cliff",   "clock",   "cloud",   "clover",   "coast",    "coffee",  "comet",   "copper",
        "coral",  "cottage", "cradle",  "crane",   "cream",   "cricket",  "crown",    "crystal", "curtain", "cushion",
        "daisy",  "dancer",  "desert",  "diamond", "dinner",  "dolphin",  "donkey",   "dragon",  "drum",    "eagle",
        "earth",  "elbow",   "engine",  "fabric",  "falcon",  "family",   "feather",  "fellow",  "fence",   "field",
        "finger", "flag",    "flute",   "forest",  "fossil",  "fountain", "galaxy",   "garden",  "garlic",  "glacier",
        "globe",  "golden",  "goose",   "grape",   "gravel",  "guitar",   "hammer",   "harbour", "harvest", "hazel",
        "hedge",  "heron",   "hilltop", "honey",   "horse",   "hotel",    "iceberg",  "igloo",   "island",  "ivory",
        "jacket", "jelly",   "jewel",   "jigsaw",  "jungle",  "kettle",   "keyboard", "kitchen", "kitten",  "knight",
        "ladder", "lagoon",  "lantern", "laurel",  "lemon",   "letter",   "lilac",    "lizard",  "lobster", "locket",
        "magnet", "mango",   "maple",   "marble",  "market",  "meadow",   "melon",    "mirror",  "morning", "mosaic",
        "museum", "napkin",  "needle",  "nickel",  "nutmeg",  "oatmeal",  "ocean",    "olive",   "onion",   "opal",
        "orange", "orchid",  "otter",   "oyster",  "paddle",  "palace",   "panda",    "parcel",  "parrot",  "pastry",
        "peanut", "pebble",  "pelican", "pencil",  "pepper",  "piano",    "picnic",   "pigeon",  "pillow",  "pirate",
        "planet", "poppy",   "potato",  "prince",  "puffin",  "pumpkin",  "purple",   "puzzle",  "quarry",  "quilt",
        "rabbit", "railway", "rainbow", "raven",   "ribbon",  "river",    "robin",    "saffron", "salmon",  "sandal",
        "satin",  "seven",   "shadow",  "shell",   "shore",   "silver",   "sketch",   "sleeve",  "slipper", "smile",
        "snow",   "spider",  "spoon",   "square",  "stable",  "statue",   "stone",    "storm",   "sugar",   "summer",
        "sunset", "swan",    "teapot",  "temple",  "thimble", "thunder",  "tiger",    "timber",  "tomato",  "topaz",
        "tower",  "trumpet", "tulip",   "tunnel",  "turtle",  "twelve",   "umbrella", "uncle",   "valley",  "vanilla",
        "velvet", "village", "violin",  "volcano", "wagon",   "walnut",   "water",    "whale",   "wheat",   "whistle",
        "window", "winter",  "wool",    "yogurt",  "zebra",   "zigzag",
    };
    return words;
}

} // namespace earshot::crypto
