package org.homelibrary.load;

import java.util.Random;

/** What readers do, and how often in a hundred times. */
enum Act {
    BROWSE(70),
    SEARCH(10),
    OPEN(10),
    CHANGE(6),
    ADD(3),
    SCAN(1);

    private final int share;

    Act(int share) {
        this.share = share;
    }

    static Act any(Random random) {
        int dice = random.nextInt(100);
        int act = 0;
        while (dice >= values()[act].share) {
            dice -= values()[act++].share;
        }
        return values()[act];
    }
}
