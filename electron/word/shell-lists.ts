/** How much further in text begins after a number that its place cannot hold, as `1000.`, in twips. */
export const longNumberRoom = 170
