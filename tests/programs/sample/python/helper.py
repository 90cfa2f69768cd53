def help():
    return "helped"
