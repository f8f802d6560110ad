// The guarded helper that reads foreign media files for the other programs.

#include "media/guarded.h"

int main(int argc, char** argv) {
    return reelwright::media::runHelper(argc, argv);
}
