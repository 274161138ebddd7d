"""What happens when the power goes out, the disk is full or somebody pulls the plug."""
