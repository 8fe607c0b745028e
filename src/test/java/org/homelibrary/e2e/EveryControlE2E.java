package org.homelibrary.e2e;

import org.homelibrary.e2e.pages.Thumb;

/** {@link ThumbE2E} with a scroll that begins on every single control. */
class EveryControlE2E extends ThumbE2E {

    @Override
    int flick(Thumb thumb) {
        return thumb.flickOverEverything();
    }
}
