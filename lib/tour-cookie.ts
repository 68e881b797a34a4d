/** The cookie in which a browser keeps that its person was shown round: the page writes it, the server reads it. */
export const tourCookie = "soat-tour";
