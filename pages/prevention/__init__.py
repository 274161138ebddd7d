"""The screens of the prevention officer."""
