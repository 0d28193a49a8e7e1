package cn.bangdai.app.materials.intake;

/**
 * What the frame of a picture says.
 *
 * @param end where in the file the picture ends, in bytes
 */
record PictureSize(int width, int height, long end) {

  PictureSize {
    if (width <= 0 || height <= 0) {
      throw NotTaken.FILE_BROKEN.found();
    }
  }

  long pixels() {
    return (long) width * height;
  }
}
