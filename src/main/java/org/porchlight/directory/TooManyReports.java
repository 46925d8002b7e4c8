package org.porchlight.directory;

/** So many problems were reported within this hour, by one sender or by all, that no more are taken until the next. */
public class TooManyReports extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
