# The folder that bin and lib lie in, also where a link to this file was started. Where there is no
# link, the shell finds it alone: any other program would be waited for at each start.
self=$0
case $self in
    */*) ;;
    *) self=./$self ;;
esac
while [ -h "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=${self%/*}/$link ;;
    esac
done
home=$(cd "${self%/*}/.." && pwd -P) || exit 1
